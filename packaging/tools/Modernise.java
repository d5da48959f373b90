import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/// Rewrites the classes of a jar that are too old for the JDK's class cache (before Java 6, without
/// stack maps) as classes of today. Code and names stay; only the form of the files changes.
///
/// usage: java Modernise.java IN.jar OUT.jar
public final class Modernise {
  private Modernise() {}

  public static void main(String[] arguments) throws IOException {
    Path in = Path.of(arguments[0]);
    Path out = Path.of(arguments[1]);
    try (JarFile jar = new JarFile(in.toFile());
        URLClassLoader loader = new URLClassLoader(new URL[] {in.toUri().toURL()});
        OutputStream file = Files.newOutputStream(out);
        JarOutputStream made = new JarOutputStream(file)) {
      ClassFile classes =
          ClassFile.of(
              ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
              ClassFile.ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofResourceParsing(loader)));
      for (JarEntry entry : Collections.list(jar.entries())) {
        byte[] content = jar.getInputStream(entry).readAllBytes();
        made.putNextEntry(new JarEntry(entry.getName()));
        made.write(isClass(entry) ? rewritten(classes, content) : content);
        made.closeEntry();
      }
    }
  }

  private static boolean isClass(JarEntry entry) {
    return entry.getName().endsWith(".class") && !entry.getName().endsWith("module-info.class");
  }

  private static byte[] rewritten(ClassFile classes, byte[] content) {
    ClassModel model = classes.parse(content);
    if (model.majorVersion() > ClassFile.JAVA_6_VERSION) {
      return content;
    }
    return classes.build(
        model.thisClass().asSymbol(),
        made ->
            model.forEach(
                part -> {
                  if (part instanceof java.lang.classfile.ClassFileVersion) {
                    made.withVersion(ClassFile.JAVA_17_VERSION, 0);
                  } else {
                    made.with(part);
                  }
                }));
  }
}
