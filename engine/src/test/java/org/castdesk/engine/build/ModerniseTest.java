package org.castdesk.engine.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rewritten classes do what they did, and leave nothing to be linked at run time that a class cache
/// cannot hold.
class ModerniseTest {
  private static final Path TOOL = Path.of("../packaging/tools/modernise/Modernise.java");

  /// What the JDK links by classes of its own.
  private static final List<String> BOTH = List.of("SwitchBootstraps", "ObjectMethods");

  @TempDir Path folder;

  @Test
  void rewrittenClassesSayTheSame() throws Exception {
    Path jar = modernised();

    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      Object facts =
          loader.loadClass(LinkedAtRunTime.class.getName()).getMethod("facts").invoke(null);
      assertEquals(LinkedAtRunTime.facts(), facts);
    }
  }

  @Test
  void nothingIsLeftToBeLinkedButLambdasAndTexts() throws Exception {
    assertTrue(linkers(classesAsCompiled()).containsAll(BOTH));
    assertTrue(Collections.disjoint(linkers(modernised()), BOTH));
  }

  private Path modernised() throws IOException, InterruptedException {
    Path out = Files.createDirectories(folder.resolve("out"));
    Path jar = classesAsCompiled();
    Path log = folder.resolve("log");
    Process tool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                TOOL.toString(),
                out.toString(),
                jar.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertTrue(tool.waitFor(2, TimeUnit.MINUTES));
    assertEquals(0, tool.exitValue(), Files.readString(log));
    return out.resolve(jar.getFileName().toString());
  }

  private Path classesAsCompiled() throws IOException {
    Path jar = folder.resolve("sample.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream made = new JarOutputStream(file)) {
      for (String name : names()) {
        made.putNextEntry(new JarEntry("org/castdesk/engine/build/" + name));
        made.write(
            Objects.requireNonNull(LinkedAtRunTime.class.getResourceAsStream(name), name)
                .readAllBytes());
        made.closeEntry();
      }
    }
    return jar;
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(List.of("LinkedAtRunTime.class"));
    for (Class<?> inner : LinkedAtRunTime.class.getDeclaredClasses()) {
      names.add("LinkedAtRunTime$" + inner.getSimpleName() + ".class");
    }
    return names;
  }

  private static List<String> linkers(Path jar) throws IOException {
    List<String> found = new ArrayList<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : Collections.list(file.entries())) {
        ClassFile.of().parse(file.getInputStream(entry).readAllBytes()).methods().stream()
            .flatMap(method -> method.code().stream())
            .flatMap(CodeModel::elementStream)
            .filter(InvokeDynamicInstruction.class::isInstance)
            .map(InvokeDynamicInstruction.class::cast)
            .forEach(call -> found.add(call.bootstrapMethod().owner().displayName()));
      }
    }
    return found;
  }
}
