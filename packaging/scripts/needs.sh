# What Castdesk needs from the system, and how it gets there. Sourced by ./castdesk.
# Root: installed with apt-get, without questions. Anybody else: one line says what to run.

has_library() {
  local found
  for found in /usr/lib/*-linux-gnu/"$1" /lib/*-linux-gnu/"$1" /usr/lib64/"$1" /usr/lib/"$1"; do
    [[ -e $found ]] && return 0
  done
  return 1
}

# need_for engine|desk|test: every row is "what to look for" -> "the Debian package that brings it".
need_for() {
  local -a missing=()
  want_library() { has_library "$1" || missing+=("$2"); }
  want_command() { command -v "$1" >/dev/null 2>&1 || missing+=("$2"); }
  want_library libfontconfig.so.1 libfontconfig1
  want_library libfreetype.so.6 libfreetype6
  compgen -G '/usr/share/fonts/*/*' >/dev/null || missing+=(fonts-dejavu-core)
  case $1 in
    desk | test)
      want_library libgtk-3.so.0 libgtk-3-0
      want_library libXtst.so.6 libxtst6
      want_library libGL.so.1 libgl1
      want_library libXxf86vm.so.1 libxxf86vm1
      want_library libpangoft2-1.0.so.0 libpangoft2-1.0-0
      ;;&
    test)
      want_command Xvfb xvfb
      want_command ffprobe ffmpeg
      ;;
  esac
  if ((${#missing[@]} > 0)); then
    install_packages "${missing[@]}"
  fi
}

install_packages() {
  local line="apt-get install --no-install-recommends $*"
  command -v apt-get >/dev/null || die "missing on this system (Debian names): $*"
  ((EUID == 0)) || die "missing: $*. Run: sudo $line"
  say "installing $*"
  apt_quietly install "$@" || die "could not install: $*. Run it yourself to see why: $line"
}

# apt-get without questions; the package lists are fetched once when a package is not found.
apt_quietly() {
  local -a apt=(env DEBIAN_FRONTEND=noninteractive apt-get -y -qq -o Dpkg::Use-Pty=0
    -o Acquire::Retries=3 --no-install-recommends)
  # Build machines are thrown away: no need to wait for the disk after every file.
  [[ ${CI:-} == true ]] && apt+=(-o Dpkg::Options::=--force-unsafe-io)
  if ! "${apt[@]}" "$@" >/dev/null 2>&1; then
    "${apt[@]}" update >/dev/null && "${apt[@]}" "$@" >/dev/null
  fi
}

# No JDK is published where Maven could fetch it, so it comes from the system's packages.
install_jdk() {
  local name
  if ((EUID == 0)) && command -v apt-get >/dev/null; then
    for name in temurin-25-jdk openjdk-25-jdk-headless; do
      apt-cache show "$name" >/dev/null 2>&1 || continue
      say "installing $name"
      apt_quietly install "$name" && return 0
    done
    [[ ${CI:-} == true ]] && add_adoptium && apt_quietly install temurin-25-jdk && return 0
  fi
  die "no JDK $wanted_jdk or newer found: install one (https://adoptium.net, package temurin-25-jdk)" \
    "under /usr/lib/jvm, or set CASTDESK_JAVA_HOME to where it is"
}

# Only on build machines, which are thrown away: adds the vendor's package source.
add_adoptium() {
  local key=/usr/share/keyrings/adoptium.asc
  local host=https://packages.adoptium.net/artifactory
  say "adding the package source of Eclipse Adoptium"
  apt_quietly install ca-certificates curl || return 1
  curl -fsSL --max-time 60 "$host/api/gpg/key/public" -o "$key" || return 1
  local suite
  suite=$(. /etc/os-release && echo "${VERSION_CODENAME:-bookworm}")
  echo "deb [signed-by=$key] $host/deb $suite main" >/etc/apt/sources.list.d/adoptium.list
  apt-get -qq update >/dev/null
}
