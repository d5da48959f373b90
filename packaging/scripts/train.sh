#!/usr/bin/env bash
# Makes the class caches (JDK ahead-of-time caches) of the engine and the desk by running each once.
# usage: train.sh RUN JAVA_HOME, RUN being the folder of one build. Failing is fine: a start without
# a cache is slower, nothing else.
set -uo pipefail

run=$1
java=$2/bin/java
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
work=$(mktemp -d "${TMPDIR:-/tmp}/castdesk-train.XXXXXX")
screen=
finish() {
  [[ -n $screen ]] && kill "$screen" 2>/dev/null
  rm -rf "$work"
}
trap finish EXIT
export MALLOC_ARENA_MAX=2

# Never meets an engine, a memory or a show of the user's.
export XDG_RUNTIME_DIR=$work/run XDG_STATE_HOME=$work/state
mkdir -p "$XDG_RUNTIME_DIR" "$XDG_STATE_HOME"

# A cache of half a start would make every later one slow: none, until a desk can open here.
has_run() {
  [[ $1 == engine ]] || grep -q 'programme picture' "$work/desk.log"
}

# train KIND SECONDS ARGS...: runs KIND for at most SECONDS; Java writes the cache when it ends.
train() {
  local kind=$1 seconds=$2
  shift 2
  # A newer build in the meantime has its own training.
  [[ $(readlink -f "$run/../../current") == "$run" ]] || exit 0
  timeout --kill-after=120 "$seconds" \
    "$java" -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining \
    "-XX:AOTCacheOutput=$work/$kind.aot" "@$run/$kind.args" "$@"
  if [[ -s $work/$kind.aot && -d $run ]] && has_run "$kind"; then
    cp "$work/$kind.aot" "$run/$kind.aot.new" && mv "$run/$kind.aot.new" "$run/$kind.aot"
    echo "$kind.aot made"
  fi
}

# The desk runs until its programme has moved for three seconds. Where that takes long, a fixed time
# would make a cache of half a start, and every later start would be slow.
train_desk() {
  local desk
  train app 90 -Dcastdesk.startup=true org.castdesk.app.Launcher --attach 2>&1 \
    | tee "$work/desk.log" &
  desk=$!
  for _ in {1..80}; do
    grep -q 'programme picture' "$work/desk.log" && break
    sleep 1
  done
  sleep 3
  pkill -TERM -f -- "-XX:AOTCacheOutput=$work/app.aot @" || true
  wait "$desk"
}

# One at a time; without a lock where the system has none.
exec 8>"$run/training"
flock -n 8 2>/dev/null || exit 0

# Both at once and linked, as in real life: what talks between them is in the caches, too.
train engine 60 org.castdesk.engine.cli.Main engine --demo --fresh --for 40s \
  --source 'RV12=#203040' --scene Boxes=pip:RV01,RV02,RV03,RV04 \
  --script "$here/train.jsonl" --record "$work/train.mp4" --report "$work/train.json" &
engine=$!
# The desk needs a screen; one in memory will do.
if command -v Xvfb >/dev/null; then
  Xvfb -displayfd 6 -screen 0 1920x1080x24 -nolisten tcp 6>"$work/display" >/dev/null 2>&1 &
  screen=$!
  for _ in {1..50}; do
    [[ -s $work/display ]] && break
    sleep 0.1
  done
fi
if [[ -s $work/display ]]; then
  export DISPLAY=:$(<"$work/display")
  sleep 6
  train_desk
fi
wait "$engine"
