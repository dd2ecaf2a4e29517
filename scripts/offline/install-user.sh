#!/bin/sh
# 给当前用户装：程序菜单里的“牌匠”，双击 .paijiang 打开，systemctl --user start paijiang。不需要管理员。`--remove` 去掉。
# For the current user alone: a menu entry, the file type, a user service that runs only when it is started. `--remove` takes them away.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$(readlink -f -- "$0")")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
config=${XDG_CONFIG_HOME:-$HOME/.config}
entry=$data/applications/paijiang.desktop
type=$data/mime/packages/paijiang.xml
unit=$config/systemd/user/paijiang.service

refresh() {
  # Without these programs the menu finds the files at the next login.
  if command -v update-desktop-database >/dev/null 2>&1; then update-desktop-database "$data/applications" || true; fi
  if command -v update-mime-database >/dev/null 2>&1; then update-mime-database "$data/mime" || true; fi
  if command -v systemctl >/dev/null 2>&1; then systemctl --user daemon-reload 2>/dev/null || true; fi
}

if [ "${1:-}" = --remove ]; then
  rm -f "$entry" "$type" "$unit"
  refresh
  echo "已去掉。项目和设置都留着。Removed; documents and settings stay."
  exit 0
fi
case $here in
*[\"\\\`\$%]*)
  echo "文件夹名里不能有 \" \\ \` \$ %：$here" >&2
  exit 1
  ;;
esac
mkdir -p "$data/applications" "$data/mime/packages" "$config/systemd/user"
cat >"$entry" <<END
[Desktop Entry]
Type=Application
Name=牌匠
Name[en]=Paijiang
Comment=嘎查村党群服务中心 · 平面与标牌
Exec="$here/paijiang.sh" %f
Terminal=false
Categories=Office;
MimeType=application/x-paijiang;
END
cat >"$type" <<END
<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/x-paijiang">
    <comment>牌匠项目</comment>
    <glob pattern="*.paijiang"/>
  </mime-type>
</mime-info>
END
cat >"$unit" <<END
[Unit]
Description=Paijiang, browser edition

[Service]
ExecStart="$here/paijiang.sh"
NoNewPrivileges=yes
END
refresh
echo "已装好：$entry"
