import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.function.Consumer;

/// The `equals`, `hashCode` and `toString` that every record has, as `java.lang.Record` describes
/// them and `java.lang.runtime.ObjectMethods` makes them.
final class RecordMethods implements Indy.Rewriter {
  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
  private static final ClassDesc BUILDER = ClassDesc.of("java.lang.StringBuilder");

  @Override
  public boolean takes(InvokeDynamicInstruction call) {
    return call.bootstrapMethod().owner().descriptorString()
        .equals("Ljava/lang/runtime/ObjectMethods;");
  }

  @Override
  public String name(InvokeDynamicInstruction call) {
    return call.name().stringValue();
  }

  @Override
  public Consumer<CodeBuilder> body(InvokeDynamicInstruction call) {
    ClassDesc type = (ClassDesc) call.bootstrapArgs().get(0);
    List<Part> parts =
        call.bootstrapArgs().stream()
            .skip(2)
            .map(DirectMethodHandleDesc.class::cast)
            .map(get -> new Part(type, get.methodName(), get.invocationType().returnType()))
            .toList();
    return switch (name(call)) {
      case "equals" -> code -> equals(code, type, parts);
      case "hashCode" -> code -> hashCode(code, parts);
      case "toString" -> code -> toString(code, type, parts);
      default -> throw new IllegalArgumentException("no method of a record: " + name(call));
    };
  }

  private static void equals(CodeBuilder code, ClassDesc type, List<Part> parts) {
    Label other = code.newLabel();
    Label differs = code.newLabel();
    code.aload(0).aload(1).if_acmpne(other).iconst_1().ireturn().labelBinding(other);
    code.aload(1).instanceOf(type).ifeq(differs);
    if (!parts.isEmpty()) {
      code.aload(1).checkcast(type).astore(2);
    }
    for (Part part : parts) {
      part.load(code, 0);
      part.load(code, 2);
      ClassDesc box = part.box();
      if (box == null) {
        code.invokestatic(OBJECTS, "equals", method(ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object)).ifeq(differs);
      } else {
        code.invokestatic(box, "compare", method(ConstantDescs.CD_int, part.type(), part.type())).ifne(differs);
      }
    }
    code.iconst_1().ireturn().labelBinding(differs).iconst_0().ireturn();
  }

  private static void hashCode(CodeBuilder code, List<Part> parts) {
    code.iconst_0();
    for (Part part : parts) {
      code.bipush(31).imul();
      part.load(code, 0);
      ClassDesc box = part.box();
      if (box == null) {
        code.invokestatic(OBJECTS, "hashCode", method(ConstantDescs.CD_int, ConstantDescs.CD_Object));
      } else {
        code.invokestatic(box, "hashCode", method(ConstantDescs.CD_int, part.type()));
      }
      code.iadd();
    }
    code.ireturn();
  }

  private static void toString(CodeBuilder code, ClassDesc type, List<Part> parts) {
    code.new_(BUILDER).dup().invokespecial(BUILDER, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
    String before = type.displayName().substring(type.displayName().lastIndexOf('$') + 1) + "[";
    for (Part part : parts) {
      append(code, before + part.name() + "=");
      part.load(code, 0);
      code.invokevirtual(BUILDER, "append", method(BUILDER, part.appended()));
      before = ", ";
    }
    append(code, parts.isEmpty() ? before + "]" : "]");
    code.invokevirtual(BUILDER, "toString", method(ConstantDescs.CD_String)).areturn();
  }

  private static void append(CodeBuilder code, String text) {
    code.loadConstant(text).invokevirtual(BUILDER, "append", method(BUILDER, ConstantDescs.CD_String));
  }

  private static MethodTypeDesc method(ClassDesc result, ClassDesc... parameters) {
    return MethodTypeDesc.of(result, parameters);
  }

  /// One component of a record.
  private record Part(ClassDesc owner, String name, ClassDesc type) {
    void load(CodeBuilder code, int variable) {
      code.aload(variable).getfield(owner, name, type);
    }

    /// The class that compares and hashes values of this type; null when they are objects.
    ClassDesc box() {
      return switch (TypeKind.from(type)) {
        case BOOLEAN -> ConstantDescs.CD_Boolean;
        case BYTE -> ConstantDescs.CD_Byte;
        case SHORT -> ConstantDescs.CD_Short;
        case CHAR -> ConstantDescs.CD_Character;
        case INT -> ConstantDescs.CD_Integer;
        case LONG -> ConstantDescs.CD_Long;
        case FLOAT -> ConstantDescs.CD_Float;
        case DOUBLE -> ConstantDescs.CD_Double;
        default -> null;
      };
    }

    /// What a text builder takes this type as.
    ClassDesc appended() {
      return switch (TypeKind.from(type)) {
        case BYTE, SHORT -> ConstantDescs.CD_int;
        case REFERENCE -> ConstantDescs.CD_Object;
        default -> type;
      };
    }
  }
}
