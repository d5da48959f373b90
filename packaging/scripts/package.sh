#!/usr/bin/env bash
# Makes an application folder that needs no Java on the machine: target/dist/castdesk (jpackage).
# usage: package.sh HOUSE VERSION [app-image|deb]. Called by ./mvnw -Ppackage package.
set -euo pipefail

house=$1
version=${2%-SNAPSHOT}
kind=${3:-app-image}
java_home=${JAVA_HOME:?set JAVA_HOME to a JDK 25}
lib=$house/packaging/target/castdesk/lib
dist=$house/packaging/target/dist
runtime=$house/packaging/target/runtime

command -v objcopy >/dev/null || { echo "package: objcopy is missing: apt-get install binutils" >&2; exit 1; }
rm -rf "$dist" "$runtime"
mkdir -p "$dist"

# What the class path needs of the JDK; JavaFX stays on the class path with everything else.
modules=java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.sql
modules+=,java.xml,jdk.crypto.ec,jdk.jfr,jdk.unsupported,jdk.localedata
"$java_home/bin/jlink" --add-modules "$modules" --include-locales en,zh --strip-debug \
  --no-man-pages --no-header-files --compress zip-6 --output "$runtime"

# shellcheck source=packaging/scripts/options.sh
source "$house/packaging/scripts/options.sh"
engine=("${common_options[@]}" "${engine_options[@]}")
# The desk starts the engine with the Java of the folder, its own class path and these options.
desk=("${common_options[@]}" "${desk_options[@]}" "'-Dcastdesk.engine.jvmargs=${engine[*]}'")

# The second program of the folder: the engine.
launcher=$house/packaging/target/castdesk-engine.properties
{
  echo "main-jar=engine-$2.jar"
  echo "main-class=org.castdesk.engine.cli.Main"
  echo "java-options=${engine[*]}"
} >"$launcher"

options=()
for option in "${desk[@]}"; do options+=(--java-options "$option"); done
if [[ $kind == deb ]]; then
  options+=(--linux-package-deps "libgtk-3-0, libxtst6, libgl1, libxxf86vm1, libpangoft2-1.0-0")
  options+=(--license-file "$house/NOTICE" --linux-menu-group AudioVideo)
fi
"$java_home/bin/jpackage" --type "$kind" --name castdesk --app-version "$version" --vendor Castdesk \
  --description "A broadcast director's desk" \
  --runtime-image "$runtime" --input "$lib" --main-jar "app-$2.jar" \
  --main-class org.castdesk.app.Launcher --add-launcher "castdesk-engine=$launcher" \
  "${options[@]}" --dest "$dist"

if [[ $kind == app-image ]]; then
  mkdir -p "$dist/castdesk/share/doc"
  cp "$house"/{LICENSE,NOTICE,README.md,CHANGELOG.md} "$house"/docs/*.md "$dist/castdesk/share/doc/"
  cp "$house"/packaging/src/linux/* "$dist/castdesk/share/"
fi
du -sh "$dist"/* | sed 's/^/package: /'
