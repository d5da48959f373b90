package org.castdesk.engine.ffmpeg.decode;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.castdesk.engine.ffmpeg.NativeMemory;
import org.castdesk.engine.time.EngineClock;

/// Ends a read or an open that takes too long, and any of them at once when nobody wants it any more.
///
/// A foreign-function stub instead of JavaCPP's callback: those come in a fixed number per process.
///
/// **Thread**: FFmpeg asks on the reading thread; [#cancel()] from any.
final class IoDeadline implements AutoCloseable {
  private final EngineClock clock;
  private final Arena arena = Arena.ofShared();
  private final MemorySegment stub;
  private volatile long untilNanos;
  private volatile boolean cancelled;

  @SuppressWarnings("restricted") // FFmpeg calls back; the signature is avio.h's
  IoDeadline(EngineClock clock) {
    this.clock = clock;
    this.untilNanos = clock.nowNanos();
    try {
      MethodHandle asked =
          MethodHandles.lookup()
              .findVirtual(
                  IoDeadline.class,
                  "shouldStop",
                  MethodType.methodType(int.class, MemorySegment.class))
              .bindTo(this);
      stub =
          Linker.nativeLinker()
              .upcallStub(
                  asked, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS), arena);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The class has lost its own method", e);
    }
  }

  /// The context asks this deadline from now on; it must not outlive it.
  void attachTo(AVFormatContext context) {
    // struct AVIOInterruptCB { int (*callback)(void*); void *opaque; } (libavformat/avio.h)
    MemorySegment callback =
        NativeMemory.view(
            context.interrupt_callback().address(), 2 * ValueLayout.ADDRESS.byteSize());
    callback.set(ValueLayout.ADDRESS, 0, stub);
    callback.set(ValueLayout.ADDRESS, ValueLayout.ADDRESS.byteSize(), MemorySegment.NULL);
  }

  /// What is read from now on may take this long.
  void allow(long nanos) {
    untilNanos = clock.nowNanos() + nanos;
  }

  void cancel() {
    cancelled = true;
  }

  boolean isCancelled() {
    return cancelled;
  }

  @SuppressWarnings("unused") // called by FFmpeg
  private int shouldStop(MemorySegment opaque) {
    return cancelled || clock.nowNanos() - untilNanos > 0 ? 1 : 0;
  }

  @Override
  public void close() {
    arena.close();
  }
}
