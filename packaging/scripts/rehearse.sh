# Runs the real desk by itself: photographs it, or storms it; shows its controls. Sourced by
# ./castdesk.
# Both are made of the tests' hands (docs/decisions/0074-pictures-of-the-desk.md).

# shellcheck source=test.sh
source "$scripts/test.sh"

screenshots_usage() {
  cat <<'END'
./castdesk screenshots [OPTIONS]: every screen of the desk, in both languages and three sizes.

  --out DIR        where the pictures go (docs/images)
  --screen NAME    only this one; several with commas: director, mixing, urgent, settings ...
  --lang LANG      en or zh_CN
  --size WxH       one size, such as 3840x2160; several with commas
  --theme THEME    DARK, LIGHT or HIGH_CONTRAST
  --pair PAIR      STANDARD or SAFE, the tally for eyes that cannot tell red from green
  --scale FACTOR   1, 1.25, 1.5 or 2: as on a desktop that scales; sizes stay those of the screen
END
}

fuzz_usage() {
  cat <<'END'
./castdesk fuzz [--seconds N] [--seed N]: clicks and types at random on the real desk with a real
engine, records what goes out, and judges every frame of it. 300 seconds and today's seed, unless
said otherwise. A failure tells its seed and the last fifty things that were done.
END
}

# want_value "$@": an option must have something behind it.
want_value() {
  (($# >= 2)) || usage_error "$1 wants a value"
}

run_screenshots() {
  local out=$house/docs/images size=3840x2160 options=()
  while (($# > 0)); do
    case $1 in
      -h | --help) screenshots_usage; return ;;
      --out) want_value "$@"; out=$(realpath -m "$2") ;;
      --screen) want_value "$@"; options+=("-Dshots.screen=$2") ;;
      --lang) want_value "$@"; options+=("-Dshots.lang=$2") ;;
      --size) want_value "$@"; options+=("-Dshots.size=$2") ;;
      --theme) want_value "$@"; options+=("-Dshots.theme=$2") ;;
      --pair) want_value "$@"; options+=("-Dshots.pair=$2") ;;
      --scale) want_value "$@"; options+=("-Dglass.gtk.uiScale=$2") ;;
      *) usage_error "unknown option of screenshots: $1" ;;
    esac
    shift 2
  done
  # The engine as it is built, with its classes ready-made: pictures of a desk that runs smoothly.
  ready
  options+=("-Dcastdesk.engine.args=$(readlink "$built/current")/engine.args")
  rehearse "$size" DeskPictures "-Dshots.out=$out" "${options[@]}"
}

run_fuzz() {
  local seconds=300 seed
  seed=$(date +%Y%m%d)
  while (($# > 0)); do
    case $1 in
      -h | --help) fuzz_usage; return ;;
      --seconds) want_value "$@"; seconds=$2 ;;
      --seed) want_value "$@"; seed=$2 ;;
      *) usage_error "unknown option of fuzz: $1" ;;
    esac
    shift 2
  done
  rehearse 1920x1080 FuzzTest "-Dfuzz.seconds=$seconds" "-Dfuzz.seed=$seed"
}

# The controls are shown with toys of the tests in them, so it runs from where those are compiled.
run_gallery() {
  (($# == 0)) || usage_error "gallery has no options"
  needs desk
  need_screen
  ready
  (cd "$house" && ./mvnw -B -q -ntp -Dquick -pl ui-assets,engine,app test-compile)
  local args path
  args=$(readlink "$built/current")/app.args
  path=$(sed -n '/^"-cp"$/{n;s/^"\(.*\)"$/\1/p}' "$args")
  exec "$java_home/bin/java" "@$args" -cp "$house/app/target/test-classes:$house/engine/target/test-classes:$path" \
    org.castdesk.app.gallery.GalleryLauncher
}

# rehearse SIZE CLASS OPTIONS...: on a screen of its own, so that nobody's mouse comes in between.
rehearse() {
  local size=$1 class=$2
  shift 2
  needs test
  # shellcheck source=jdk.sh
  source "$scripts/jdk.sh"
  find_jdk
  give_maven_certificates
  unset DISPLAY
  start_memory_screen "$size"
  cd "$house"
  ./mvnw -B -q -ntp -Dquick -pl ui-assets,engine,app test -Dtest="$class" \
    -Dsurefire.failIfNoSpecifiedTests=false "$@"
}
