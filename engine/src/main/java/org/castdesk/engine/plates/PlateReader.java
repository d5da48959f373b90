package org.castdesk.engine.plates;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/// Takes a drawing out of its file, in the order in which it was written.
///
/// The checksum is known only at the end, so the reader trusts nothing: no array is made before its
/// length was compared with what the asker expects and with what the file still holds.
///
/// **Fails**: [DamagedPlateException]. **Thread**: one.
public final class PlateReader {
  private final DataInputStream in;
  private long leftBytes;

  PlateReader(DataInputStream in, long bodyBytes) {
    this.in = in;
    leftBytes = bodyBytes;
  }

  public int number(int least, int most) throws IOException {
    int number = next();
    if (number < least || number > most) {
      throw new DamagedPlateException(number + " is not from " + least + " to " + most);
    }
    return number;
  }

  private int next() throws IOException {
    take(Integer.BYTES);
    return in.readInt();
  }

  private void take(long bytes) throws DamagedPlateException {
    if (bytes > leftBytes) {
      throw new DamagedPlateException("it ends too early");
    }
    leftBytes -= bytes;
  }

  /// Fills an array that is as long as the one that was written.
  public byte[] bytes(int exactly) throws IOException {
    if (number(0, exactly) != exactly) {
      throw new DamagedPlateException("an array is too short");
    }
    return raw(exactly);
  }

  public byte[] bytesUpTo(int most) throws IOException {
    return raw(number(0, most));
  }

  private byte[] raw(int bytes) throws IOException {
    take(bytes);
    byte[] array = new byte[bytes];
    in.readFully(array);
    return array;
  }

  public int[] ints(int exactly) throws IOException {
    int[] array = intsUpTo(exactly);
    if (array.length != exactly) {
      throw new DamagedPlateException("an array is too short");
    }
    return array;
  }

  public int[] intsUpTo(int most) throws IOException {
    int length = number(0, most);
    if ((long) length * Integer.BYTES > leftBytes) {
      throw new DamagedPlateException("it ends too early");
    }
    int[] array = new int[length];
    ByteBuffer.wrap(raw(Math.multiplyExact(length, Integer.BYTES))).asIntBuffer().get(array);
    return array;
  }

  void expectEnd() throws DamagedPlateException {
    if (leftBytes != 0) {
      throw new DamagedPlateException("something follows it");
    }
  }
}
