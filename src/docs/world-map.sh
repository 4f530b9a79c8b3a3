#!/bin/sh
# Makes src/main/resources/map/world.txt anew: the shapes of the countries, from Natural Earth (public domain), in the
# Equal Earth projection, as the paths that the map on the pages is drawn with.
#
#   src/docs/world-map.sh
#
# Needs node and npm.
set -eu
cd "$(dirname "$0")"
target=$PWD/../main/resources/map/world.txt
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp world-map.mjs "$work"
(cd "$work" && npm install --silent --no-save world-atlas@2.0.2 topojson-client@3.1.0 d3-geo@3.1.1 i18n-iso-countries@7.14.0)
mkdir -p "$(dirname "$target")"
(cd "$work" && node world-map.mjs) > "$target"
echo "Done."
