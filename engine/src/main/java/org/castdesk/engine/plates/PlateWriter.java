package org.castdesk.engine.plates;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/// Puts a drawing into its file; [PlateReader] takes the same things out in the same order.
///
/// **Thread**: one.
public final class PlateWriter {
  private final DataOutputStream out;
  private long written;

  PlateWriter(DataOutputStream out) {
    this.out = out;
  }

  public void number(int number) throws IOException {
    out.writeInt(number);
    written += Integer.BYTES;
  }

  public void bytes(byte[] array) throws IOException {
    number(array.length);
    out.write(array);
    written += array.length;
  }

  public void ints(int[] array) throws IOException {
    number(array.length);
    ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(array.length, Integer.BYTES));
    bytes.asIntBuffer().put(array);
    out.write(bytes.array());
    written += bytes.capacity();
  }

  /// @return how many bytes there are
  long finish() throws IOException {
    out.flush();
    return written;
  }
}
