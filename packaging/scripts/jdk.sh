# Finds a JDK of version 25 or newer. Sourced by ./castdesk; sets java_home.

wanted_jdk=25

# Reads the version from the JDK's release file: no process is started for it.
is_good_jdk() {
  local home=$1 line version
  [[ -x $home/bin/java && -x $home/bin/javac && -r $home/release ]] || return 1
  while read -r line; do
    if [[ $line == JAVA_VERSION=* ]]; then
      version=${line#*\"}
      version=${version%%[.\"+-]*}
      [[ $version =~ ^[0-9]+$ ]] && ((version >= wanted_jdk))
      return
    fi
  done <"$home/release"
  return 1
}

look_for_jdk() {
  local home onpath
  if [[ -n ${CASTDESK_JAVA_HOME:-} ]]; then
    is_good_jdk "$CASTDESK_JAVA_HOME" \
      || die "CASTDESK_JAVA_HOME=$CASTDESK_JAVA_HOME is not a JDK $wanted_jdk or newer"
    java_home=$CASTDESK_JAVA_HOME
    return 0
  fi
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*"$wanted_jdk"* /usr/lib/jvm/* /opt/java/* /opt/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    if [[ -n $home ]] && is_good_jdk "$home"; then
      java_home=$home
      return 0
    fi
  done
  if onpath=$(command -v javac); then
    home=$(readlink -f "$onpath")
    home=${home%/bin/javac}
    if is_good_jdk "$home"; then
      java_home=$home
      return 0
    fi
  fi
  return 1
}

find_jdk() {
  if ! look_for_jdk; then
    # shellcheck source=needs.sh
    source "$scripts/needs.sh"
    install_jdk
    look_for_jdk || die "a JDK $wanted_jdk was installed but is not found under /usr/lib/jvm"
  fi
  export JAVA_HOME=$java_home
}

# Some JDK packages keep their certificates outside (/etc/ssl/certs/java/cacerts). Where that file is
# missing Maven could not fetch anything, so it is made from the system's certificates.
give_maven_certificates() {
  local store=${TMPDIR:-/tmp}/castdesk-cacerts-$EUID.jks
  [[ -e $java_home/lib/security/cacerts ]] && return
  # shellcheck source=needs.sh
  source "$scripts/needs.sh"
  command -v trust >/dev/null || install_packages ca-certificates p11-kit
  trust extract --format=java-cacerts --filter=ca-anchors --purpose=server-auth --overwrite "$store"
  export MAVEN_OPTS="${MAVEN_OPTS:-} -Djavax.net.ssl.trustStore=$store"
}
