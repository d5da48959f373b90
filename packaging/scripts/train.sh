#!/usr/bin/env bash
# Makes the class caches (JDK ahead-of-time caches) of the engine and the desk by running each once.
# usage: train.sh RUN JAVA_HOME, RUN being the folder of one build. Failing is fine: a start without
# a cache is slower, nothing else.
set -uo pipefail

run=$1
java=$2/bin/java
work=$(mktemp -d "${TMPDIR:-/tmp}/castdesk-train.XXXXXX")
screen=
finish() {
  [[ -n $screen ]] && kill "$screen" 2>/dev/null
  rm -rf "$work"
}
trap finish EXIT
export MALLOC_ARENA_MAX=2

train() {
  local kind=$1
  shift
  timeout 180 "$java" "-XX:AOTCacheOutput=$work/$kind.aot" "@$run/$kind.args" "$@"
  # The run may be gone: a newer build has its own training.
  if [[ -s $work/$kind.aot && -d $run ]]; then
    cp "$work/$kind.aot" "$run/$kind.aot.new" && mv "$run/$kind.aot.new" "$run/$kind.aot"
    echo "$kind.aot made"
  fi
}

train engine org.castdesk.engine.cli.Main engine --demo --offline --for 3s \
  --record "$work/train.mp4" --report "$work/train.json"
