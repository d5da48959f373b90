package org.castdesk.engine.compose.kernel;

import org.jspecify.annotations.Nullable;

/// Which kernels run: the plain ones until somebody has warmed up better ones.
///
/// **Thread**: any; a change is seen at the next batch of rows and changes no byte.
public final class KernelSwitch {
  private volatile @Nullable Kernels warm;

  /// The warm kernels, or `plain` while there are none.
  public Kernels fastest(Kernels plain) {
    Kernels kernels = warm;
    return kernels == null ? plain : kernels;
  }

  public boolean isWarm() {
    return warm != null;
  }

  /// @param kernels without state: all compose threads share them
  public void use(Kernels kernels) {
    warm = kernels;
  }
}
