#!/bin/sh
# Fetches the vendored assets again and compares them with the lock file.
#
#   src/docs/vendor-assets.sh           fetch, verify, and put the files in place
#   src/docs/vendor-assets.sh --check   verify only what lies in the tree, without a network
#   src/docs/vendor-assets.sh --lock    fetch the versions named in the lock file and write their hashes anew
#
# To move to a newer version: change the version in vendor.lock, run with --lock, read the diff.
# Needs npm (fetching only), openssl, tar.
set -eu
cd "$(dirname "$0")/../main/resources/META-INF/resources/assets"
lock=vendor.lock
mode=${1:-}
sum() { printf 'sha512-%s' "$(openssl dgst -sha512 -binary "$1" | openssl base64 -A)"; }
refuse() { echo "vendor-assets: $*" >&2; exit 1; }

if [ "$mode" = --check ]; then
  grep -v '^#' "$lock" | while read -r file package version path licence integrity hash; do
    [ "$(sum "$file")" = "$hash" ] || refuse "$file differs from the lock file"
  done
  echo "All vendored files are as locked."
  exit
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
grep '^#' "$lock" > "$work/lock"
grep -v '^#' "$lock" | while read -r file package version path licence integrity hash; do
  dir="$work/$(echo "$package" | tr '/@' '__')-$version"
  if [ ! -d "$dir" ]; then
    mkdir "$dir"
    (cd "$dir" && npm pack --silent "$package@$version" >/dev/null) || refuse "$package@$version could not be fetched"
    tar -xzf "$dir"/*.tgz -C "$dir"
  fi
  got=$(sum "$dir"/*.tgz)
  new=$(sum "$dir/package/$path")
  if [ "$mode" != --lock ]; then
    [ "$got" = "$integrity" ] || refuse "$package@$version: the package is not the one that was locked"
    [ "$new" = "$hash" ] || refuse "$file: the file is not the one that was locked"
  fi
  mkdir -p "$(dirname "$file")"
  cp "$dir/package/$path" "$file"
  echo "$file $package $version $path $licence $got $new" >> "$work/lock"
done
[ "$mode" = --lock ] && cp "$work/lock" "$lock"
echo "Done."
