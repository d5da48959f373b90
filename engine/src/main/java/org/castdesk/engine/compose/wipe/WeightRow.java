package org.castdesk.engine.compose.wipe;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.castdesk.engine.compose.kernel.PlaneSpot;

/// The soft part of one row of a wipe, as alpha off the heap where the kernels read it.
///
/// **Thread**: one at a time. **Owns**: its memory.
public final class WeightRow implements AutoCloseable {
  private final byte[] weights;
  private final MemorySegment weightsOnHeap;
  private final Arena arena = Arena.ofShared();
  private final MemorySegment memory;

  public WeightRow(int width) {
    weights = new byte[width];
    weightsOnHeap = MemorySegment.ofArray(weights);
    memory = arena.allocate(width, 64);
  }

  public int width() {
    return weights.length;
  }

  /// The weights of `count` distances of `row`, from index `from` on, `step` apart.
  public PlaneSpot of(char[] row, int from, int count, int step, WipeEdge edge) {
    for (int i = 0; i < count; i++) {
      weights[i] = (byte) edge.weight(row[from + i * step]);
    }
    MemorySegment.copy(weightsOnHeap, 0, memory, 0, count);
    return new PlaneSpot(memory, 0, 0);
  }

  @Override
  public void close() {
    arena.close();
  }
}
