package org.castdesk.engine.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.castdesk.engine.media.AudioBlock;
import org.castdesk.engine.plan.MixPlan;
import org.castdesk.engine.plan.MixPlan.Line;
import org.castdesk.engine.plan.MixPlan.Ramp;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.time.AudioCadence;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.Test;

class StereoMixerTest {
  private static final SourceSlot RV01 = SourceSlot.of(1);
  private static final SourceSlot RV02 = SourceSlot.of(2);
  private static final int FRAME = 1600;

  private final List<Line> reads = new ArrayList<>();
  private final StereoMixer mixer = new StereoMixer();
  private final AudioBlock out = AudioBlock.silence(FRAME);

  @Test
  void quickRamp_arrivesAfterFiveMilliseconds() {
    mixer.mix(plan(Ramp.QUICK, new Line(RV01, 0.5)), this::ones, out);
    assertEquals(0, out.left()[0], 1e-4);
    assertEquals(0.25, out.left()[119], 1e-3);
    assertEquals(0.5f, out.left()[239]);
    assertEquals(0.5f, out.right()[FRAME - 1]);
    for (int i = 1; i < FRAME; i++) {
      assertTrue(out.left()[i] >= out.left()[i - 1], "sample " + i);
    }
  }

  @Test
  void wholeFrameRamp_goesEvenlyAndArrivesWithTheLastSample() {
    mixer.mix(plan(Ramp.WHOLE_FRAME, new Line(RV01, 1)), this::ones, out);
    assertEquals(1f / FRAME, out.left()[0], 1e-7);
    assertEquals(0.5f, out.left()[FRAME / 2 - 1], 1e-6);
    assertEquals(1f, out.left()[FRAME - 1]);
  }

  @Test
  void lineThatLeft_isReadOnceMoreAndFadesOut() {
    mixer.mix(plan(Ramp.QUICK, new Line(RV01, 1)), this::ones, out);
    reads.clear();
    mixer.mix(plan(Ramp.WHOLE_FRAME), this::ones, out);
    assertEquals(List.of(new Line(RV01, 0)), reads);
    assertEquals(1, out.left()[0], 1e-3);
    assertEquals(0f, out.left()[239]);
    reads.clear();
    mixer.mix(plan(Ramp.QUICK), this::ones, out);
    assertEquals(List.of(), reads);
    assertEquals(0f, out.left()[0]);
  }

  private void sides(Line line, AudioBlock into) {
    Arrays.fill(into.left(), 0.5f);
    Arrays.fill(into.right(), -0.25f);
  }

  @Test
  void oneChannelAlone_isHeardOnBothSides() {
    mixer.mix(plan(Ramp.QUICK, new Line(RV01, 0, 1, 0, 0)), this::sides, out);
    assertEquals(0.5f, out.left()[FRAME - 1]);
    assertEquals(0.5f, out.right()[FRAME - 1]);
    mixer.mix(plan(Ramp.WHOLE_FRAME, new Line(RV01, 0, 0, 1, 0)), this::sides, out);
    // Half way between two mono sounds: no click, no jump.
    assertEquals(0.125f, out.left()[FRAME / 2 - 1], 1e-3);
    assertEquals(-0.25f, out.right()[FRAME - 1]);
    mixer.mix(plan(Ramp.QUICK, new Line(RV01, 1)), this::sides, out);
    assertEquals(0.5f, out.left()[FRAME - 1]);
    assertEquals(-0.25f, out.right()[FRAME - 1]);
  }

  @Test
  void master_isRampedToo() {
    mixer.mix(plan(Ramp.QUICK, new Line(RV01, 1)), this::ones, out);
    mixer.mix(new MixPlan(List.of(new Line(RV01, 1)), 0.5, Ramp.WHOLE_FRAME), this::ones, out);
    assertEquals(0.75f, out.left()[FRAME / 2 - 1], 1e-6);
    assertEquals(0.5f, out.left()[FRAME - 1]);
    mixer.mix(new MixPlan(List.of(new Line(RV01, 1)), 0.5, Ramp.QUICK), this::ones, out);
    assertEquals(0.5f, out.left()[0]);
  }

  @Test
  void crossfade_ofTheSameSound_isAsLoudThroughout() {
    mixer.mix(plan(Ramp.QUICK, new Line(RV01, 1), new Line(RV02, 0)), this::ones, out);
    for (int step = 1; step <= 10; step++) {
      double weight = step / 10.0;
      mixer.mix(
          plan(Ramp.WHOLE_FRAME, new Line(RV01, 1 - weight), new Line(RV02, weight)),
          this::ones,
          out);
      for (float sample : out.left()) {
        assertEquals(1, sample, 1e-6);
      }
    }
  }

  @Test
  void shortFrames_takeTheirWholeLengthForAQuickRamp() {
    AudioBlock small = AudioBlock.silence(200);
    mixer.mix(plan(Ramp.QUICK, new Line(RV01, 1)), this::ones, small);
    assertEquals(1f, small.left()[199]);
    assertTrue(small.left()[198] < 1);
  }

  /// The bend (second difference) of a sine of amplitude a is at most a * w * w; of the raised
  /// cosine (pi / 240)^2 / 2; of their product at most the sum plus the product of the slopes. A
  /// hard cut bends by up to 0.4 at these levels.
  @Test
  void sixtyCutsAtAnyPhase_doNotClick() {
    double amplitude = 0.4;
    double steepest = 2 * Math.PI * 1000 / 48_000;
    double ramp = Math.PI / 240;
    double oneSource =
        amplitude * (steepest * steepest + 2 * steepest * ramp / 2 + ramp * ramp / 2);
    double bound = 2 * oneSource + 1e-5;
    Random random = new Random(60);
    AudioCadence cadence = new AudioCadence(new FrameRate(30_000, 1001), 48_000);
    double[] phase = new double[2];
    Bend bend = new Bend();
    SourceSlot onAir = RV01;
    int cuts = 0;
    for (long frame = 0; cuts < 60; frame++) {
      if (frame > 0 && random.nextInt(3) == 0) {
        onAir = onAir.equals(RV01) ? RV02 : RV01;
        phase[onAir.number() - 1] = random.nextDouble() * 7;
        cuts++;
      }
      long first = cadence.firstSample(frame);
      AudioBlock block = AudioBlock.silence(cadence.samples(frame));
      mixer.mix(
          plan(Ramp.QUICK, new Line(onAir, 1)),
          (line, into) -> {
            int source = line.slot().number() - 1;
            double hz = source == 0 ? 1000 : 440;
            for (int i = 0; i < into.samples(); i++) {
              double sample =
                  amplitude * Math.sin(phase[source] + 2 * Math.PI * hz * (first + i) / 48_000);
              into.left()[i] = (float) sample;
              into.right()[i] = (float) -sample;
            }
          },
          block);
      bend.take(block);
    }
    assertTrue(bend.largest < bound, bend.largest + " is more than " + bound);
    assertTrue(
        bend.largest > amplitude * steepest * steepest * 0.9, "the test must hear something");
  }

  @Test
  void samePlans_giveTheSameSamples() {
    assertArrayEquals(mixedOnce(), mixedOnce());
  }

  private static float[] mixedOnce() {
    Random random = new Random(1);
    StereoMixer mixer = new StereoMixer();
    float[] all = new float[50 * FRAME];
    for (int frame = 0; frame < 50; frame++) {
      AudioBlock block = AudioBlock.silence(FRAME);
      Line one = new Line(RV01, random.nextDouble());
      Line two = new Line(RV02, random.nextDouble());
      mixer.mix(
          plan(Ramp.values()[random.nextInt(2)], one, two),
          (line, into) -> {
            for (int i = 0; i < FRAME; i++) {
              into.left()[i] = (float) random.nextGaussian();
            }
          },
          block);
      System.arraycopy(block.left(), 0, all, frame * FRAME, FRAME);
    }
    return all;
  }

  private static MixPlan plan(Ramp ramp, Line... lines) {
    return new MixPlan(List.of(lines), 1, ramp);
  }

  private void ones(Line line, AudioBlock into) {
    reads.add(line);
    Arrays.fill(into.left(), 0, into.samples(), 1);
    Arrays.fill(into.right(), 0, into.samples(), 1);
  }

  /// The largest second difference of a sound, over all frame borders.
  private static final class Bend {
    private double before;
    private double last;
    private double largest;
    private int taken;

    void take(AudioBlock block) {
      for (int i = 0; i < block.samples(); i++) {
        double now = block.left()[i];
        if (taken++ >= 2) {
          largest = Math.max(largest, Math.abs(now - 2 * last + before));
        }
        before = last;
        last = now;
      }
    }
  }
}
