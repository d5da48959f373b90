package org.castdesk.engine.plates;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/// One file of the shelf: a head of 20 bytes (magic with version, length and CRC-32C of the body),
/// then the body: the whole key, then numbers and arrays as they were written.
///
/// **Fails**: [DamagedPlateException] for whatever was not written by this class for this key.
final class PlateFile {
  static final String ENDING = ".plate";

  /// "CASTPLT" and the version of this layout.
  private static final long MAGIC = 0x43415354504c5401L;

  private static final int HEAD_BYTES = Long.BYTES + Long.BYTES + Integer.BYTES;
  private static final int MOST_KEY_BYTES = 1 << 20;
  private static final int BUFFER_BYTES = 1 << 14;

  private PlateFile() {}

  /// @param sizeBytes how long the file is
  static <T> T read(Path file, long sizeBytes, String key, PlateShelf.Reading<T> reading)
      throws IOException {
    try (InputStream in = new FileInputStream(file.toFile())) {
      DataInputStream head = new DataInputStream(in);
      if (head.readLong() != MAGIC) {
        throw new DamagedPlateException("it is no plate of this version");
      }
      if (head.readLong() != sizeBytes - HEAD_BYTES) {
        throw new DamagedPlateException("it is cut or grown");
      }
      long expected = head.readInt() & 0xffff_ffffL;
      CheckedInputStream checked = new CheckedInputStream(in, new CRC32C());
      PlateReader body =
          new PlateReader(
              new DataInputStream(new BufferedInputStream(checked, BUFFER_BYTES)),
              sizeBytes - HEAD_BYTES);
      if (!Arrays.equals(body.bytesUpTo(MOST_KEY_BYTES), key.getBytes(StandardCharsets.UTF_8))) {
        throw new DamagedPlateException("it was made for something else");
      }
      T found = reading.read(body);
      body.expectEnd();
      if (checked.getChecksum().getValue() != expected) {
        throw new DamagedPlateException("its checksum is wrong");
      }
      return found;
    }
  }

  /// Writes all of it; the head last, so that a file that was left half written is noticed.
  static void write(Path file, String key, PlateShelf.Writing writing) throws IOException {
    CRC32C checksum = new CRC32C();
    long bodyBytes;
    try (FileOutputStream out = new FileOutputStream(file.toFile())) {
      out.write(new byte[HEAD_BYTES]);
      PlateWriter body =
          new PlateWriter(
              new DataOutputStream(
                  new BufferedOutputStream(new CheckedOutputStream(out, checksum), BUFFER_BYTES)));
      body.bytes(key.getBytes(StandardCharsets.UTF_8));
      writing.write(body);
      bodyBytes = body.finish();
    }
    try (RandomAccessFile head = new RandomAccessFile(file.toFile(), "rw")) {
      head.writeLong(MAGIC);
      head.writeLong(bodyBytes);
      head.writeInt((int) checksum.getValue());
    }
  }
}
