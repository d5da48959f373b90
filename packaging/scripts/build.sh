# Builds what ./castdesk runs. Sourced by it.

build() {
  mkdir -p "$built"
  exec 9>"$built/lock"
  if ! flock -n 9; then
    say "waiting for another build"
    flock 9
  fi
  if is_fresh; then
    exec 9>&-
    return
  fi
  say "building (the first time takes a minute or two) ..."
  local log=$built/build.log start=$SECONDS
  give_maven_certificates
  touch "$built/stamp.new"
  if ! (cd "$house" && ./mvnw -B -q -ntp -Dmaven.test.skip -Dquick package) >"$log" 2>&1 9>&-; then
    grep -E '^\[ERROR\]|error:' "$log" | head -n 20 >&2 || tail -n 20 "$log" >&2
    die "the build failed; all of it: $log"
  fi
  lay_out
  mv "$built/stamp.new" "$built/stamp"
  say "built in $((SECONDS - start)) s"
  train_in_background
  exec 9>&-
}

# Every build gets a folder of its own: an engine that is on air keeps the jars it was started with.
lay_out() {
  local run jar old
  run=$built/runs/$(date +%Y%m%d-%H%M%S)-$$
  mkdir -p "$run/lib"
  for jar in "$built"/lib/*.jar; do
    case ${jar##*/} in
      app-* | engine-* | ui-assets-*) cp -p "$jar" "$run/lib/" ;;
      picocli-*) cp -p "$(modern "$jar")" "$run/lib/" ;;
      *) ln -f "$jar" "$run/lib/" 2>/dev/null || cp -p "$jar" "$run/lib/" ;;
    esac
  done
  write_args "$run"
  ln -sfn "$run" "$built/current.new"
  mv -T "$built/current.new" "$built/current"
  # Older runs go when nobody uses them any more.
  for old in "$built"/runs/*; do
    if [[ $old != "$run" ]] && ! grep -qsF "$old/" /proc/[0-9]*/cmdline; then
      rm -rf "$old"
    fi
  done
}

# Prints the path of a jar of the same code whose classes the class cache takes (see
# docs/decisions/0005-one-jdk-and-its-flags.md); of the jar itself, should that fail.
modern() {
  local made=$built/modern/${1##*/}
  mkdir -p "$built/modern"
  if [[ ! $made -nt $1 ]]; then
    if ! "$java_home/bin/java" "$house/packaging/tools/Modernise.java" "$1" "$made.new" \
      >>"$built/build.log" 2>&1; then
      printf '%s' "$1"
      return
    fi
    mv "$made.new" "$made"
  fi
  printf '%s' "$made"
}

# The options of both processes, one file each: what `java @engine.args MainClass` reads.
write_args() {
  local run=$1 jar engine_path='' app_path='' window_path=''
  for jar in "$run"/lib/*.jar; do
    case ${jar##*/} in
      javafx-*-linux*.jar) window_path+=:$jar ;;
      javafx-*) ;;
      *) app_path+=:$jar ;;
    esac
    case ${jar##*/} in
      app-* | javafx-* | controlsfx-* | atlantafx-* | ikonli-*) ;;
      *) engine_path+=:$jar ;;
    esac
  done
  # shellcheck source=packaging/scripts/options.sh
  source "$scripts/options.sh"
  local ours=("-Dcastdesk.home=$house" "-Dcastdesk.engine.args=$run/engine.args")
  quoted -cp "${engine_path#:}" "${common_options[@]}" "${ours[@]}" "${engine_options[@]}" \
    >"$run/engine.args"
  # JavaFX is made to be modules, and says so at every start when it is not.
  quoted --module-path "${window_path#:}" --add-modules javafx.controls -cp "${app_path#:}" \
    "${common_options[@]/ALL-UNNAMED/javafx.graphics,ALL-UNNAMED}" "${ours[@]}" \
    "${desk_options[@]}" >"$run/app.args"
}

quoted() {
  local option
  for option in "$@"; do
    option=${option//\\/\\\\}
    printf '"%s"\n' "${option//\"/\\\"}"
  done
}

# A class cache halves the start. It is made beside the work, at lowest priority; where it cannot be
# made everything runs without it.
train_in_background() {
  [[ ${CASTDESK_NO_AOT:-} == 1 ]] && return
  setsid nice -n 19 "$scripts/train.sh" "$(readlink -f "$built/current")" "$java_home" </dev/null >"$built/train.log" 2>&1 9>&- &
  disown
}
