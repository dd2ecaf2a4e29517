#!/usr/bin/env bash
# Installs the Debian packages that the tests ask as witnesses, and only those that are missing.
# Without apt-get, or without the right to use it, it names what is missing and goes on: the tests that need
# it are skipped with the reason, or fail where CI=true.
set -euo pipefail

needed=(
  git:git
  qpdf:qpdf
  pdftoppm:poppler-utils
  mutool:mupdf-tools
  gs:ghostscript
  hb-shape:libharfbuzz-bin
  chromium:chromium
  soffice:libreoffice-calc
  python3:python3
  librecad:librecad
  xvfb-run:xvfb
)
missing=()
# A module, not a program: ezdxf reads and audits DXF.
/usr/bin/python3 -c 'import ezdxf' 2>/dev/null || missing+=(python3-ezdxf)
for pair in "${needed[@]}"; do
  command -v "${pair%%:*}" >/dev/null || missing+=("${pair#*:}")
done
[ ${#missing[@]} -gt 0 ] || exit 0

give_up() {
  echo "system-packages: $1" >&2
  echo "system-packages: to install by hand: ${missing[*]}" >&2
  exit 0
}
command -v apt-get >/dev/null || give_up "there is no apt-get on this machine"
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || give_up "not root, and there is no sudo"
  sudo -n true 2>/dev/null || [ -t 0 ] || give_up "not root, and sudo asks for a password"
  as_root=(sudo)
fi
echo "system-packages: installing ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
{
  "${as_root[@]}" apt-get update -qq &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
} >/dev/null || give_up "apt-get failed"
