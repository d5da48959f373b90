package org.castdesk.engine.audio;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.castdesk.engine.media.AudioBlock;
import org.castdesk.engine.plan.MixPlan;
import org.castdesk.engine.plan.MixPlan.Line;
import org.castdesk.engine.plan.MixPlan.Ramp;

/// The programme's mixing desk: sums the lines of a plan, each with its gain on a smooth path.
///
/// A line that left the plan is read once more and faded out in 5 ms, so its sound may not break off
/// before the frame that drops it is over.
///
/// **Thread**: the tick. **Order**: the same plans and sounds give the same samples, bit for bit.
public final class StereoMixer implements AudioMixer {
  /// By the silent line.
  private final Map<Line, Voice> voices = new LinkedHashMap<>();

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
      Voice voice = voices.computeIfAbsent(line.silent(), _ -> new Voice());
      voice.plannedIn = frames;
      add(line, voice, plan.ramp(), inputs, target);
    }
    fadeOutTheRest(inputs, target);
    master(plan, target);
  }

  private void fadeOutTheRest(AudioInputs inputs, AudioBlock target) {
    Iterator<Map.Entry<Line, Voice>> all = voices.entrySet().iterator();
    while (all.hasNext()) {
      Map.Entry<Line, Voice> entry = all.next();
      if (entry.getValue().plannedIn != frames) {
        add(entry.getKey(), entry.getValue(), Ramp.QUICK, inputs, target);
        all.remove();
      }
    }
  }

  private void add(Line line, Voice voice, Ramp how, AudioInputs inputs, AudioBlock target) {
    if (voice.isSilent() && isSilent(line)) {
      return;
    }
    inputs.read(line, sound);
    Path straight = new Path(voice.gain, line.gain(), how);
    add(sound.left(), straight, target.left(), target.samples());
    add(sound.right(), straight, target.right(), target.samples());
    addToBoth(sound.left(), new Path(voice.left, line.left(), how), target);
    addToBoth(sound.right(), new Path(voice.right, line.right(), how), target);
    voice.gain = line.gain();
    voice.left = line.left();
    voice.right = line.right();
  }

  private static boolean isSilent(Line line) {
    return line.gain() == 0 && line.left() == 0 && line.right() == 0;
  }

  /// From one gain to another.
  private record Path(double from, double to, Ramp how) {
    boolean isSilent() {
      return from == 0 && to == 0;
    }
  }

  private void addToBoth(float[] channel, Path path, AudioBlock target) {
    add(channel, path, target.left(), target.samples());
    add(channel, path, target.right(), target.samples());
  }

  private void add(float[] channel, Path path, float[] to, int samples) {
    if (path.isSilent()) {
      return;
    }
    if (path.from() == path.to()) {
      addSteady(channel, (float) path.to(), to, samples);
    } else {
      addRamped(channel, ramp.fill(path.from(), path.to(), path.how(), samples), to, samples);
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
    private double left;
    private double right;
    private long plannedIn;

    boolean isSilent() {
      return gain == 0 && left == 0 && right == 0;
    }
  }
}
