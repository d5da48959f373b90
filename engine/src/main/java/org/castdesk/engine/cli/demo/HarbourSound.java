package org.castdesk.engine.cli.demo;

import java.util.SplittableRandom;
import org.castdesk.engine.format.AudioFormat;
import org.castdesk.engine.media.AudioBlock;

/// The demo clip's sound: four slow chords, a few bell notes, and water, in a loop without a seam.
///
/// Pitches are rounded to whole waves per loop and everything that rings on past the end goes on at
/// the beginning, so the last sample is followed by the first.
final class HarbourSound {
  private static final int RATE = AudioFormat.SAMPLE_RATE_HZ;
  private static final double PEAK = 0.22;
  private static final double BELL_SECONDS = 2.6;

  /// MIDI note numbers: A minor 9, F major 9, C with its sixth, G with its fourth.
  private static final int[][] CHORDS = {
    {45, 52, 59, 60, 64}, {41, 53, 55, 57, 64}, {48, 55, 57, 64, 67}, {43, 50, 55, 60, 62}
  };

  private static final int[] BELLS = {76, 72, 79, 74, 81, 76, 74, 71};

  private final int samples;
  private final float[] left;
  private final float[] right;

  HarbourSound(int seconds) {
    samples = seconds * RATE;
    left = new float[samples];
    right = new float[samples];
    for (int i = 0; i < CHORDS.length; i++) {
      chord(i);
    }
    for (int i = 0; i < BELLS.length; i++) {
      bell(i);
    }
    water();
    level();
  }

  /// The sound from sample `first` on.
  AudioBlock block(long first, int count) {
    float[] blockLeft = new float[count];
    float[] blockRight = new float[count];
    for (int i = 0; i < count; i++) {
      int at = (int) ((first + i) % samples);
      blockLeft[i] = left[at];
      blockRight[i] = right[at];
    }
    return new AudioBlock(blockLeft, blockRight, count);
  }

  /// Radians per sample of a pitch, rounded to whole waves per loop.
  private double step(double midiNote, int detune) {
    double hertz = 440 * Math.pow(2, (midiNote - 69) / 12);
    long waves = Math.round(hertz * samples / RATE) + detune;
    return 2 * Math.PI * waves / samples;
  }

  private void chord(int index) {
    int length = samples / CHORDS.length;
    int start = index * length - length / 5;
    int whole = length + 2 * length / 5;
    for (int note : CHORDS[index]) {
      double stepLeft = step(note, -3);
      double stepRight = step(note, 3);
      double strength = note < 50 ? 0.9 : 0.55;
      for (int i = 0; i < whole; i++) {
        int at = Math.floorMod(start + i, samples);
        double swell = Math.sin(Math.PI * i / whole);
        double envelope = strength * swell * swell;
        left[at] += (float) (envelope * pad(stepLeft * at));
        right[at] += (float) (envelope * pad(stepRight * at));
      }
    }
  }

  private static double pad(double phase) {
    return Math.sin(phase) + 0.28 * Math.sin(2 * phase) + 0.10 * Math.sin(3 * phase);
  }

  private void bell(int index) {
    int start = (int) ((index + 0.5) * samples / BELLS.length);
    double step = step(BELLS[index], 0);
    double pan = 0.5 + 0.32 * Math.sin(index * 2.1);
    for (int i = 0; i < BELL_SECONDS * RATE; i++) {
      int at = (start + i) % samples;
      double seconds = (double) i / RATE;
      double envelope = Math.min(1, seconds / 0.012) * Math.exp(-2.4 * seconds) * 0.5;
      envelope *= Math.clamp((BELL_SECONDS - seconds) / 0.3, 0, 1);
      double tone = Math.sin(step * i) + 0.22 * Math.sin(2.756 * step * i) * Math.exp(-6 * seconds);
      left[at] += (float) (envelope * tone * (1 - pan));
      right[at] += (float) (envelope * tone * pan);
    }
  }

  /// Noise through two slow filters that ran once around the loop before: no seam either.
  private void water() {
    SplittableRandom random = new SplittableRandom(3);
    float[] noise = new float[samples];
    for (int i = 0; i < samples; i++) {
      noise[i] = (float) (random.nextDouble() * 2 - 1);
    }
    double low = 0;
    double lower = 0;
    for (int i = 0; i < 2 * samples; i++) {
      int at = i % samples;
      low += 0.06 * (noise[at] - low);
      lower += 0.012 * (low - lower);
      if (i >= samples) {
        double breath = 0.6 + 0.4 * Math.sin(2 * Math.PI * 2 * at / samples);
        double side = 0.15 * Math.sin(2 * Math.PI * 3 * at / samples);
        left[at] += (float) ((low - lower) * breath * (1.1 + side));
        right[at] += (float) ((low - lower) * breath * (1.1 - side));
      }
    }
  }

  private void level() {
    float loudest = 0;
    for (int i = 0; i < samples; i++) {
      loudest = Math.max(loudest, Math.max(Math.abs(left[i]), Math.abs(right[i])));
    }
    float factor = (float) (PEAK / loudest);
    for (int i = 0; i < samples; i++) {
      left[i] *= factor;
      right[i] *= factor;
    }
  }
}
