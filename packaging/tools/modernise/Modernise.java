import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/// Rewrites the classes of a jar into a form that the JDK's class cache can hold ready. What they do
/// and how they are called stays.
///
/// - Classes from before Java 6, without stack maps, become classes of today.
/// - [TypeSwitches] and [RecordMethods] become plain code: the JDK would make classes for them when
///   each is first reached, on whatever thread that is.
///
/// usage: java Modernise.java FOLDER JAR...; the new jars go to FOLDER
public final class Modernise {
  private final ClassFile classes;

  private Modernise(ClassLoader around) {
    classes =
        ClassFile.of(
            ClassFile.StackMapsOption.STACK_MAPS_WHEN_REQUIRED,
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(around)
                    .orElse(ClassHierarchyResolver.defaultResolver())));
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    for (String jar : List.of(arguments).subList(1, arguments.length)) {
      rewrite(Path.of(jar).toAbsolutePath(), folder);
    }
  }

  private static void rewrite(Path in, Path folder) throws IOException {
    Path part = folder.resolve(in.getFileName() + ".part");
    try (JarFile jar = new JarFile(in.toFile());
        URLClassLoader around = new URLClassLoader(neighbours(in));
        OutputStream file = Files.newOutputStream(part);
        JarOutputStream made = new JarOutputStream(file)) {
      Modernise modernise = new Modernise(around);
      for (JarEntry entry : Collections.list(jar.entries())) {
        byte[] content = jar.getInputStream(entry).readAllBytes();
        made.putNextEntry(new JarEntry(entry.getName()));
        made.write(isClass(entry) ? modernise.rewritten(content) : content);
        made.closeEntry();
      }
    }
    Files.move(part, folder.resolve(in.getFileName()), StandardCopyOption.REPLACE_EXISTING);
  }

  /// The jars beside this one: stack maps need to know which class extends which.
  private static URL[] neighbours(Path jar) throws IOException {
    try (var files = Files.newDirectoryStream(jar.getParent(), "*.jar")) {
      List<URL> urls = new ArrayList<>();
      for (Path file : files) {
        urls.add(file.toUri().toURL());
      }
      return urls.toArray(URL[]::new);
    }
  }

  private static boolean isClass(JarEntry entry) {
    return entry.getName().endsWith(".class") && !entry.getName().endsWith("module-info.class");
  }

  private byte[] rewritten(byte[] content) {
    ClassModel model = classes.parse(content);
    if (model.majorVersion() <= ClassFile.JAVA_6_VERSION) {
      return ofToday(model);
    }
    for (Indy.Rewriter rewriter : new Indy.Rewriter[] {new TypeSwitches(), new RecordMethods()}) {
      Indy indy = new Indy(model, rewriter);
      if (indy.isUsed()) {
        content = classes.transformClass(model, indy.transform());
        model = classes.parse(content);
      }
    }
    return content;
  }

  /// Built anew, not transformed: code that is only carried over would get no stack maps.
  private byte[] ofToday(ClassModel model) {
    return classes
        .withOptions(ClassFile.StackMapsOption.GENERATE_STACK_MAPS)
        .build(
            model.thisClass().asSymbol(),
            made ->
                model.forEach(
                    part -> {
                      if (part instanceof ClassFileVersion) {
                        made.withVersion(ClassFile.JAVA_17_VERSION, 0);
                      } else {
                        made.with(part);
                      }
                    }));
  }
}
