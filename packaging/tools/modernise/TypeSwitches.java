import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.util.List;
import java.util.function.Consumer;

/// Switches over types: which label fits an object, from a given label on (JLS 15.28.2 and
/// `java.lang.runtime.SwitchBootstraps.typeSwitch`). Only those whose labels are all types.
final class TypeSwitches implements Indy.Rewriter {
  @Override
  public boolean takes(InvokeDynamicInstruction call) {
    return call.bootstrapMethod().owner().descriptorString()
            .equals("Ljava/lang/runtime/SwitchBootstraps;")
        && call.bootstrapMethod().methodName().equals("typeSwitch")
        && call.bootstrapArgs().stream().allMatch(TypeSwitches::isType);
  }

  private static boolean isType(ConstantDesc label) {
    return label instanceof ClassDesc type && !type.isPrimitive();
  }

  @Override
  public String name(InvokeDynamicInstruction call) {
    return "typeSwitch";
  }

  @Override
  public Consumer<CodeBuilder> body(InvokeDynamicInstruction call) {
    List<ConstantDesc> labels = call.bootstrapArgs();
    return code -> {
      Label present = code.newLabel();
      code.aload(0).ifnonnull(present).iconst_m1().ireturn().labelBinding(present);
      for (int n = 0; n < labels.size(); n++) {
        Label next = code.newLabel();
        code.iload(1).loadConstant(n).if_icmpgt(next);
        code.aload(0).instanceOf((ClassDesc) labels.get(n)).ifeq(next);
        code.loadConstant(n).ireturn().labelBinding(next);
      }
      code.loadConstant(labels.size()).ireturn();
    };
  }
}
