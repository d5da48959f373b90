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
  # A library that is no longer wanted must not stay on the class path.
  rm -rf "$built/lib"
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
  modernise "$built"/lib/{app,engine,picocli}-*.jar
  for jar in "$built"/lib/*.jar; do
    case ${jar##*/} in
      app-* | engine-* | picocli-*) cp -p "$(modern "$jar")" "$run/lib/" ;;
      ui-assets-*) cp -p "$jar" "$run/lib/" ;;
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

# Makes jars of the same code whose classes the class cache takes whole (see
# docs/decisions/0053-classes-ready-made.md).
modernise() {
  local jar stale=()
  mkdir -p "$built/modern"
  for jar in "$@"; do
    if [[ ! $built/modern/${jar##*/} -nt $jar ]]; then
      rm -f "$built/modern/${jar##*/}"
      stale+=("$jar")
    fi
  done
  ((${#stale[@]} == 0)) && return
  "$java_home/bin/java" -XX:TieredStopAtLevel=1 "$house/packaging/tools/modernise/Modernise.java" "$built/modern" \
    "${stale[@]}" >>"$built/build.log" 2>&1 || say "the classes stay as they are: see $built/build.log"
}

# Prints the path of the jar made by modernise; of the jar itself, should that have failed.
modern() {
  local made=$built/modern/${1##*/}
  [[ -f $made ]] || made=$1
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
      # A resource of its own is looked for at every start, in every jar before it.
      javacpp-*) engine_path=:$jar$engine_path ;;
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
