/**
 * The script that puts states of apps and lists in their places whose instant has come; a timer runs it, say every
 * minute. It needs nothing but a POSIX shell and an `mv` that can replace a link to a folder: GNU, BusyBox and the BSDs
 * have one, by different names. File names are made of slugs, numbers and languages, and so need no care. Of two
 * instants that have both come the later one is moved last, and of one instant lists come after apps.
 */
export const switchScript = `#!/bin/sh
# Puts the pages in their places that are in force by now: run it every minute, with the folder of the site.
set -eu
export LC_ALL=C
cd "\${1:-$(dirname "$0")/..}"
now="$(date +%s)000"
case "$(mv --help 2>&1)" in *" -T"* | *nT]*) over=-fT ;; *) over=-fh ;; esac
for name in .pilu/apps/*/now.at-* d.*.at-* sitemap*.at-* schema/*.at-* taxonomy/*.at-*; do
  if [ -e "$name" ] || [ -h "$name" ]; then echo "\${name##*.at-} $name"; fi
done | sort -n |
while read -r at name; do
  if [ "$at" -le "$now" ]; then mv "$over" "$name" "\${name%.at-*}"; fi
done
`;
