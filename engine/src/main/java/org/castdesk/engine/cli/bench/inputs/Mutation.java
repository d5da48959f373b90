package org.castdesk.engine.cli.bench.inputs;

import java.util.Arrays;
import java.util.Random;

/// One way of damaging a file: bits, bytes that count lengths, pieces lost, doubled or moved.
final class Mutation {
  private static final int MOST_FLIPS = 40;

  private static final byte[][] EVIL = {
    {0, 0, 0, 0}, {-1, -1, -1, -1}, {127, -1, -1, -1}, {-128, 0, 0, 0}, {0, 0, 0, 1}, {0, 0, 0, 8}
  };

  private Mutation() {}

  static byte[] of(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    int turns = 1 + random.nextInt(3);
    for (int turn = 0; turn < turns && bytes.length > 16; turn++) {
      bytes = once(bytes, random);
    }
    return bytes;
  }

  private static byte[] once(byte[] bytes, Random random) {
    int at = place(bytes, random);
    int length = 1 + random.nextInt(Math.min(4096, bytes.length - at));
    return switch (random.nextInt(6)) {
      case 0 -> {
        for (int i = 0; i < 1 + random.nextInt(MOST_FLIPS); i++) {
          bytes[place(bytes, random)] ^= (byte) (1 << random.nextInt(8));
        }
        yield bytes;
      }
      case 1 -> {
        byte[] evil = EVIL[random.nextInt(EVIL.length)];
        System.arraycopy(evil, 0, bytes, Math.min(at, bytes.length - 4), 4);
        yield bytes;
      }
      case 2 -> Arrays.copyOf(bytes, Math.max(16, at));
      case 3 -> {
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - length);
        System.arraycopy(bytes, at + length, shorter, at, bytes.length - at - length);
        yield shorter;
      }
      case 4 -> {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + length);
        System.arraycopy(bytes, at, longer, at + length, bytes.length - at);
        yield longer;
      }
      default -> {
        for (int i = at; i < at + length; i++) {
          bytes[i] = (byte) random.nextInt();
        }
        yield bytes;
      }
    };
  }

  /// Half of them at the beginning or the end, where indexes and headers are.
  private static int place(byte[] bytes, Random random) {
    int edge = Math.min(bytes.length, 2048);
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(edge);
      case 1 -> bytes.length - 1 - random.nextInt(edge);
      default -> random.nextInt(bytes.length);
    };
  }
}
