# Runs every check and test. Sourced by ./castdesk.

screen_pid=

# Windows in tests are real: without a screen one is started in memory, on a free number.
start_screen() {
  [[ -n ${DISPLAY:-} ]] && return
  start_memory_screen 1920x1080
}

# A screen of this size in memory, for this script alone.
start_memory_screen() {
  local numbers
  numbers=$(mktemp)
  Xvfb -displayfd 6 -screen 0 "${1}x24" -nolisten tcp 6>"$numbers" >/dev/null 2>&1 &
  screen_pid=$!
  trap 'kill "$screen_pid" 2>/dev/null; wait "$screen_pid" 2>/dev/null' EXIT
  local tries=100
  until [[ -s $numbers ]] || ((tries-- == 0)) || ! kill -0 "$screen_pid" 2>/dev/null; do
    sleep 0.1
  done
  [[ -s $numbers ]] || die "Xvfb did not start: run it by hand to see why"
  export DISPLAY=:$(<"$numbers")
  rm -f "$numbers"
}

run_tests() {
  needs test
  # shellcheck source=jdk.sh
  source "$scripts/jdk.sh"
  find_jdk
  give_maven_certificates
  start_screen
  local rc=0 start=$SECONDS
  cd "$house"
  ./mvnw -B -ntp verify "$@" || rc=1
  summary "$((SECONDS - start))"
  return "$rc"
}

# One line per module: tests, failures, seconds.
summary() {
  local module
  for module in ui-assets engine app; do
    compgen -G "$module/target/surefire-reports/TEST-*.xml" >/dev/null || continue
    grep -ho '<testsuite [^>]*' "$module"/target/surefire-reports/TEST-*.xml \
      | awk -v module="$module" '
          function value(name) {
            return match($0, " " name "=\"[^\"]*\"") \
              ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0
          }
          { tests += value("tests"); bad += value("failures") + value("errors")
            skipped += value("skipped"); seconds += value("time") }
          END { printf "castdesk: %-10s %4d tests, %d failed, %d skipped, %d s\n",
                  module, tests, bad, skipped, seconds }'
  done
  say "all of it took $1 s"
}
