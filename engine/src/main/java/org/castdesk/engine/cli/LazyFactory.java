package org.castdesk.engine.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/// picocli's own factory, made when it is first needed.
///
/// To be made it looks for Groovy, and not finding it opens every jar of the class path. The engine's
/// command is told in code and asks for nothing but lists, for options that may come again.
final class LazyFactory implements IFactory {
  @Override
  public <K> K create(Class<K> type) throws Exception {
    return type == List.class
        ? type.cast(new ArrayList<>())
        : CommandLine.defaultFactory().create(type);
  }
}
