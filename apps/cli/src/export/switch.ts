/**
 * The script that puts pages in their places whose instant has come; a timer runs it, say every minute. It needs
 * nothing but a POSIX shell: names are made of slugs, numbers and languages, and so need no care. Of two instants that
 * have both come the later one is moved last.
 */
export const switchScript = `#!/bin/sh
# Puts the pages in their places that are in force by now: run it every minute, with the folder of the site.
set -eu
cd "\${1:-$(dirname "$0")/..}"
now="$(date +%s)000"
find d d.* schema sitemap* -name '*.at-*' -type f 2>/dev/null | sed 's/.*\\.at-\\([0-9]*\\)$/\\1 &/' | sort -n |
while read -r at file; do
  if [ "$at" -le "$now" ]; then mv -f "$file" "\${file%.at-*}"; fi
done
`;
