import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Replaces calls that are linked at run time (`invokedynamic`) by calls of methods that are made
/// here and added to the class.
final class Indy {
  /// Knows one kind of such calls.
  interface Rewriter {
    boolean takes(InvokeDynamicInstruction call);

    String name(InvokeDynamicInstruction call);

    /// The body of the method that does the same; its parameters are what the call took.
    Consumer<CodeBuilder> body(InvokeDynamicInstruction call);
  }

  private final ClassModel model;
  private final Rewriter rewriter;
  private final List<InvokeDynamicInstruction> found = new ArrayList<>();

  Indy(ClassModel model, Rewriter rewriter) {
    this.model = model;
    this.rewriter = rewriter;
  }

  boolean isUsed() {
    return model.methods().stream()
        .flatMap(method -> method.code().stream())
        .flatMap(CodeModel::elementStream)
        .anyMatch(part -> part instanceof InvokeDynamicInstruction call && rewriter.takes(call));
  }

  ClassTransform transform() {
    CodeTransform calls =
        (code, part) -> {
          if (part instanceof InvokeDynamicInstruction call && rewriter.takes(call)) {
            found.add(call);
            ClassDesc owner = model.thisClass().asSymbol();
            String name = nameOf(found.size() - 1);
            code.invokestatic(owner, name, call.typeSymbol(), isInterface());
          } else {
            code.with(part);
          }
        };
    return ClassTransform.transformingMethodBodies(calls)
        .andThen(
            ClassTransform.endHandler(
                made -> {
                  for (int n = 0; n < found.size(); n++) {
                    InvokeDynamicInstruction call = found.get(n);
                    int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
                    made.withMethodBody(
                        nameOf(n), call.typeSymbol(), flags, rewriter.body(call)::accept);
                  }
                }));
  }

  private String nameOf(int number) {
    return rewriter.name(found.get(number)) + "$" + number;
  }

  private boolean isInterface() {
    return model.flags().has(AccessFlag.INTERFACE);
  }
}
