package org.castdesk.engine.audio;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.castdesk.engine.media.AudioBlock;
import org.castdesk.engine.plan.MixPlan;
import org.castdesk.engine.plan.MixPlan.Line;
import org.castdesk.engine.plan.MixPlan.Ramp;
import org.castdesk.engine.show.SourceSlot;

/// The programme's mixing desk: sums the lines of a plan, each with its gain on a smooth path.
///
/// A line that left the plan is read once more and faded out in 5 ms, so its sound may not break off
/// before the frame that drops it is over.
///
/// **Thread**: the tick. **Order**: the same plans and sounds give the same samples, bit for bit.
public final class StereoMixer implements AudioMixer {
  private final Map<SourceSlot, Voice> voices = new LinkedHashMap<>();
  private final GainRamp ramp = new GainRamp();
  private AudioBlock sound = AudioBlock.silence(0);
  private double masterGain = 1;
  private long frames;

  @Override
  public void mix(MixPlan plan, AudioInputs inputs, AudioBlock target) {
    int samples = target.samples();
    if (sound.samples() != samples) {
      sound = AudioBlock.silence(samples);
    }
    Arrays.fill(target.left(), 0, samples, 0);
    Arrays.fill(target.right(), 0, samples, 0);
    frames++;
    for (Line line : plan.lines()) {
      Voice voice = voices.computeIfAbsent(line.slot(), _ -> new Voice());
      voice.plannedIn = frames;
      add(line, voice, plan.ramp(), inputs, target);
    }
    fadeOutTheRest(inputs, target);
    master(plan, target);
  }

  private void fadeOutTheRest(AudioInputs inputs, AudioBlock target) {
    Iterator<Map.Entry<SourceSlot, Voice>> all = voices.entrySet().iterator();
    while (all.hasNext()) {
      Map.Entry<SourceSlot, Voice> entry = all.next();
      if (entry.getValue().plannedIn != frames) {
        add(new Line(entry.getKey(), 0), entry.getValue(), Ramp.QUICK, inputs, target);
        all.remove();
      }
    }
  }

  private void add(Line line, Voice voice, Ramp how, AudioInputs inputs, AudioBlock target) {
    double from = voice.gain;
    double to = line.gain();
    voice.gain = to;
    if (from == 0 && to == 0) {
      return;
    }
    inputs.read(line, sound);
    if (from == to) {
      addSteady(sound.left(), (float) to, target.left(), target.samples());
      addSteady(sound.right(), (float) to, target.right(), target.samples());
    } else {
      float[] gains = ramp.fill(from, to, how, target.samples());
      addRamped(sound.left(), gains, target.left(), target.samples());
      addRamped(sound.right(), gains, target.right(), target.samples());
    }
  }

  private void master(MixPlan plan, AudioBlock target) {
    double from = masterGain;
    masterGain = plan.masterGain();
    if (from == 1 && masterGain == 1) {
      return;
    }
    float[] gains = ramp.fill(from, masterGain, plan.ramp(), target.samples());
    multiply(target.left(), gains, target.samples());
    multiply(target.right(), gains, target.samples());
  }

  private static void addSteady(float[] from, float gain, float[] to, int samples) {
    for (int i = 0; i < samples; i++) {
      to[i] += from[i] * gain;
    }
  }

  private static void addRamped(float[] from, float[] gains, float[] to, int samples) {
    for (int i = 0; i < samples; i++) {
      to[i] += from[i] * gains[i];
    }
  }

  private static void multiply(float[] samplesOf, float[] gains, int samples) {
    for (int i = 0; i < samples; i++) {
      samplesOf[i] *= gains[i];
    }
  }

  /// What the desk remembers of a line.
  private static final class Voice {
    private double gain;
    private long plannedIn;
  }
}
