#!/bin/sh
# 心得 採取ツール（Linux・NAS など） / Kokoroe collector for Linux and appliances
#
# 使い方 / Use:   sh /media/usb/kokoroe-collect.sh 田中      （名前は省けます / the name may be left out）
#
# すること: この機器の「いまの様子」とログを読み、このファイルと同じ場所（USB メモリ）にだけ書きます。
#   設定は何も変えません。何も入れません。ネットワークに何も送りません。途中で質問しません。
#   ファイルを読むと「最後に読んだ時刻」だけは変わることがあります。これは避けられません。
# What it does: reads the present state and the logs of this machine and writes beside itself (the stick), nowhere else.
#   It changes no setting, installs nothing, sends nothing and asks nothing. Reading may change access times; that cannot be avoided.
#
# 管理者（root）でなくても動きます。読めなかったものは steps.tsv に書きます。
# Works without root; what could not be read is told in steps.tsv.
#
# できたフォルダは封（ハッシュの一覧）つきです。最後に出る 8 文字 × 8 組を紙に書いてください。
# The folder is sealed by lists of hashes. Write down the 8 groups of 8 characters that are shown at the end.

set -u
LC_ALL=C
export LC_ALL
umask 077

# ---- 上限 / Limits (may be given in the environment) -------------------------------------------------------------
most_text=${KOKOROE_TEXT_BYTES:-33554432}       # 一つの結果 / one result: 32 MB
most_log=${KOKOROE_LOG_BYTES:-268435456}        # 一つのログ、超える分は新しい方 / one log, the newest part of it: 256 MB
most_all=${KOKOROE_ALL_BYTES:-4294967296}       # ログの合計 / all logs together: 4 GB
days=${KOKOROE_DAYS:-14}                        # 「最近」の日数 / what counts as recent
most_files=${KOKOROE_FILES:-5000}               # 最近のファイル一覧 / recent files in the list
most_hashed=${KOKOROE_HASHED:-500}              # うちハッシュを取る数 / of them hashed
seconds=${KOKOROE_SECONDS:-120}                 # 一つの手順の時間 / time for one step

# ---- 道具 / Tools ------------------------------------------------------------------------------------------------
have() { command -v "$1" >/dev/null 2>&1; }
utc() { date -u +%Y-%m-%dT%H:%M:%SZ; }
hash_of() {
  if have sha256sum; then sha256sum <"$1" | cut -c1-64
  elif have shasum; then shasum -a 256 <"$1" | cut -c1-64
  else openssl dgst -sha256 <"$1" | sed 's/^.*= *//'
  fi
}
size_of() { wc -c <"$1" | tr -d ' \t'; }
# 名前に改行やタブがあっても、表は一行ずつのまま / one row stays one row, whatever is in a name
row() { tr '\t\n\r' '   '; }
link_of() { readlink "$1" 2>/dev/null | row | sed 's/ $//'; }

# ---- 手順 / Steps: each is one function, run with a time limit ---------------------------------------------------
# 消えやすいものから順に / the most volatile first
clock() {
  echo "utc: $(utc)"
  echo "local: $(date)"
  echo "uptime: $(cat /proc/uptime 2>/dev/null || uptime)"
  have timedatectl && timedatectl
  have chronyc && chronyc -n tracking
  have ntpq && ntpq -pn
  have hwclock && hwclock --show
  :
}
processes() {
  if [ -d /proc/self ]; then
    printf 'pid\tppid\tuid\tstarted\texe\tcwd\tcommand\n'
    for p in /proc/[0-9]*; do
      [ -r "$p/stat" ] || continue
      # 名前に括弧や改行があってもよいように、最後の ") " より後だけを見る / a name may hold brackets and breaks: what follows the last ") "
      state=$(cat "$p/stat" 2>/dev/null)
      # shellcheck disable=SC2086 # split into words on purpose
      set -- ${state##*) }
      parent=${2-} started=${20-} owner=
      while read -r key value _; do
        case $key in Uid:) owner=$value && break ;; esac
      done <"$p/status" 2>/dev/null
      printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "${p#/proc/}" "$parent" "$owner" "$started" "$(link_of "$p/exe")" \
        "$(link_of "$p/cwd")" "$(tr '\0\t\n\r' '    ' <"$p/cmdline" 2>/dev/null)"
    done
  else
    ps -ef
  fi
}
images() {
  # 動いているプログラムの本体。消されたものも読める / the programs that run, also those whose file was removed
  printf 'sha256\tsize\texe\tpid\n'
  for p in /proc/[0-9]*; do
    exe=$(link_of "$p/exe")
    [ -n "$exe" ] && printf '%s\t%s\n' "$exe" "${p#/proc/}"
  done | sort -t "$(printf '\t')" -k1,1 | while IFS="$(printf '\t')" read -r exe pid; do
    # 一つのプログラムは一度だけ。終わってしまったら、同じものの次を見る / each once; where one ended meanwhile, the next of the same
    [ "$exe" = "${seen-}" ] && continue
    size=$(wc -c <"/proc/$pid/exe" 2>/dev/null) || continue
    seen=$exe
    printf '%s\t%s\t%s\t%s\n' "$(hash_of "/proc/$pid/exe")" "$size" "$exe" "$pid"
  done
}
connections() {
  if have ss; then ss -anptue; elif have netstat; then netstat -anp; fi
  for f in tcp tcp6 udp udp6 raw; do
    [ -r "/proc/net/$f" ] && { echo "== /proc/net/$f"; cat "/proc/net/$f"; }
  done
  :
}
neighbours() { if have ip; then ip neigh; else cat /proc/net/arp; fi; }
routes() {
  if have ip; then ip address; ip route show table all; ip rule; else ifconfig -a; netstat -rn; fi
  [ -r /proc/net/route ] && cat /proc/net/route
  :
}
names() {
  cat /etc/resolv.conf /etc/hosts /etc/nsswitch.conf
  have resolvectl && { resolvectl status --no-pager; resolvectl statistics --no-pager; }
  :
}
loggedon() { who -a; have w && w; have loginctl && loginctl list-sessions --no-pager; have last && last -Fw -n 500; have lastb && lastb -Fw -n 500; :; }
openfiles() {
  # 消されたのに開いたままのファイル / files that are open although they were removed
  for p in /proc/[0-9]*; do
    for f in "$p"/fd/*; do
      target=$(readlink "$f" 2>/dev/null) || continue
      case $target in *' (deleted)'|/tmp/*|/dev/shm/*|/var/tmp/*) printf '%s\t%s\n' "${p#/proc/}" "$(printf '%s' "$target" | row)" ;; esac
    done
  done
}
modules() { cat /proc/modules; cat /proc/cmdline; cat /proc/sys/kernel/tainted; }
mounts() { cat /proc/mounts; df -k; have lsblk && lsblk -a; :; }
machine() {
  uname -a
  cat /etc/os-release /etc/machine-id /etc/hostname 2>/dev/null
  for f in product_name product_serial sys_vendor bios_version; do [ -r "/sys/class/dmi/id/$f" ] && echo "$f: $(cat "/sys/class/dmi/id/$f")"; done
  id
  :
}
accounts() { cat /etc/passwd /etc/group; have getent && getent passwd; cat /etc/sudoers; for f in /etc/sudoers.d/*; do [ -r "$f" ] && { echo "== $f"; cat "$f"; }; done; :; }
keys() {
  for home in /root /home/*; do
    for f in "$home"/.ssh/authorized_keys "$home"/.ssh/known_hosts; do [ -r "$f" ] && { echo "== $f"; cat "$f"; }; done
  done
  :
}
shares() {
  [ -r /etc/exports ] && cat /etc/exports
  [ -r /etc/samba/smb.conf ] && cat /etc/samba/smb.conf
  have smbstatus && smbstatus
  have showmount && showmount -a localhost
  :
}
services() { if have systemctl; then systemctl list-units --all --no-pager; systemctl list-unit-files --no-pager; systemctl list-timers --all --no-pager; else ls -l /etc/init.d; fi; }
scheduled() {
  for f in /etc/crontab /etc/cron.*/* /etc/cron.d/* /var/spool/cron/* /var/spool/cron/crontabs/* /etc/anacrontab /var/spool/at/*; do
    [ -f "$f" ] && { echo "== $f"; cat "$f"; }
  done
  :
}
startup() {
  # 自動で始まるもの / what starts by itself
  for f in /etc/rc.local /etc/profile /etc/profile.d/* /etc/bash.bashrc /etc/ld.so.preload /etc/environment \
    /root/.bashrc /root/.profile /root/.bash_profile /home/*/.bashrc /home/*/.profile /home/*/.bash_profile \
    /etc/xdg/autostart/* /home/*/.config/autostart/* /etc/systemd/system/*.service /etc/udev/rules.d/*; do
    [ -f "$f" ] && { echo "== $f"; cat "$f"; }
  done
  :
}
history() {
  for f in /root/.*_history /home/*/.*_history; do [ -f "$f" ] && { echo "== $f"; cat "$f"; }; done
  :
}
updates() {
  if have dpkg-query; then dpkg-query -W -f '${Package}\t${Version}\t${Status}\n'
  elif have rpm; then rpm -qa --last
  elif have apk; then apk info -v
  fi
}
protection() {
  for one in clamd clamonacc falcon-sensor mdatp ds_agent esets; do have "$one" && echo "found: $one"; done
  have mdatp && mdatp health
  have clamscan && clamscan --version
  have iptables-save && iptables-save
  have nft && nft list ruleset
  have getenforce && getenforce
  have aa-status && aa-status
  :
}
usb() { have lsusb && lsusb; ls -l /dev/disk/by-id 2>/dev/null; have dmesg && dmesg | grep -i 'usb\|removable'; :; }
recent() {
  # 最近変わったファイルの一覧。/proc などと自分の書き先は除く / files changed lately, without /proc and what is written here
  printf 'modified\tsize\tmode\towner\tpath\n'
  find / -xdev \( -path /proc -o -path /sys -o -path /run -o -path "$KOKOROE_OUT" \) -prune -o \
    -type f -mtime "-$days" -exec ls -ldn {} + 2>/dev/null | head -n "$most_files"
}
newprograms() {
  # 最近置かれたプログラムや、仮の置き場にあるもの: ハッシュを取る / programs put there lately, or lying in temporary places: hashed
  printf 'sha256\tsize\tpath\n'
  { find /tmp /var/tmp /dev/shm -xdev -type f -size -100000k 2>/dev/null
    find /usr/local /opt /home /root /srv /var/www /etc /usr/bin /usr/sbin /bin /sbin -xdev -type f -mtime "-$days" -size -100000k \
      \( -perm -100 -o -name '*.sh' -o -name '*.py' -o -name '*.pl' -o -name '*.php' -o -name '*.jsp' -o -name '*.so' \) 2>/dev/null
  } | head -n "$most_hashed" | while IFS= read -r f; do
    case $f in "$KOKOROE_OUT"/*) continue ;; esac
    [ -r "$f" ] && printf '%s\t%s\t%s\n' "$(hash_of "$f")" "$(size_of "$f")" "$(printf '%s' "$f" | row)"
  done
}
setuid() { find / -xdev \( -path /proc -o -path "$KOKOROE_OUT" \) -prune -o -type f -perm -4000 -exec ls -ldn {} + 2>/dev/null; :; }
journal() { have journalctl && journalctl --no-pager -o export --since "-$days days"; :; }

# ---- 一つの手順を時間つきで / One step with its time limit: this file calls itself -----------------------------
if [ "${1:-}" = "--step" ]; then
  "$2"
  exit $?
fi

self=$0
case $self in /*) ;; *) self=$(pwd)/$self ;; esac
place=$(dirname "$self")
who=${1:-}
host=$(hostname 2>/dev/null || uname -n)
plain=$(printf '%s' "$host" | tr -c 'A-Za-z0-9-' '-' | cut -c1-40)
begun=$(utc)
KOKOROE_OUT="$place/kokoroe-$plain-$(date -u +%Y%m%dT%H%M%SZ)"
export KOKOROE_OUT KOKOROE_DAYS="$days" KOKOROE_FILES="$most_files" KOKOROE_HASHED="$most_hashed"
data=$KOKOROE_OUT/data
mkdir -p "$data/logs" || { echo "USB メモリに書けません / cannot write beside this file: $place" >&2; exit 74; }
printf 'step\tbegun\tended\texit\tbytes\tnote\n' >"$data/steps.tsv"

echo "心得 採取を始めます。抜かずにお待ちください。 / Collecting. Please leave the stick in."
[ "$(id -u)" = 0 ] || echo "  管理者ではありません。読めないものがあります（あとで一覧に出ます）。 / Not root: some things cannot be read."

count=0
lost=0
step() {
  # step 名前 表示 / name, what is shown
  name=$1
  count=$((count + 1))
  printf '  %2d  %s\n' "$count" "$2"
  from=$(utc)
  rc_file=$KOKOROE_OUT/.exit
  {
    if have timeout; then timeout -k 5 "$seconds" sh "$self" --step "$name"; else sh "$self" --step "$name"; fi
    echo $? >"$rc_file"
  } </dev/null 2>"$data/$name.err" | head -c "$most_text" >"$data/$name.txt"
  written=$?
  rc=$(cat "$rc_file" 2>/dev/null || echo '?')
  rm -f "$rc_file"
  note=
  [ "$rc" = 124 ] && note='時間切れ・途中まで / time limit, partial'
  bytes=$(size_of "$data/$name.txt")
  [ "$bytes" -ge "$most_text" ] && note='大きさの上限・途中まで / size limit, partial'
  if [ -s "$data/$name.err" ]; then note="${note:+$note; }読めないものあり / some not readable: $name.err"; else rm -f "$data/$name.err"; fi
  if [ "$written" != 0 ]; then note="${note:+$note; }書けませんでした / not written"; lost=1; fi
  printf '%s\t%s\t%s\t%s\t%s\t%s\n' "$name" "$from" "$(utc)" "$rc" "$bytes" "$note" >>"$data/steps.tsv"
}

step clock '時計 / clock'
step processes '動いているプログラム / processes'
step images 'プログラムの本体のハッシュ / hashes of running programs'
step connections '通信 / connections'
step neighbours '近くの機器 / neighbours'
step routes '経路 / routes'
step names '名前解決 / name resolution'
step loggedon 'ログオン中の人 / who is logged on'
step openfiles '開いている消されたファイル / open files that were removed'
step modules '組み込まれた部品 / kernel modules'
step mounts 'ディスク / disks'
step machine '機器 / machine'
step accounts 'アカウント / accounts'
step keys '鍵 / keys'
step shares '共有 / shares'
step services 'サービス / services'
step scheduled '予定された処理 / scheduled jobs'
step startup '自動で始まるもの / what starts by itself'
step history '操作の履歴 / shell history'
step updates '入っているソフト / installed software'
step protection 'ウイルス対策・防火壁 / protection'
step usb 'USB の履歴 / USB history'
step newprograms '新しいプログラムのハッシュ / hashes of new programs'
step setuid '特別な権限のファイル / setuid files'
step recent '最近変わったファイル / recent files'
step journal '記録（journal） / journal'

# ---- ログの写し / Copies of logs: under plain names, with a table of what each is -------------------------------
count=$((count + 1))
printf '  %2d  %s\n' "$count" 'ログの写し / copies of logs'
printf 'name\tsize\tpath\tnote\n' >"$data/logs/names.tsv"
number=0
total=0
find /var/log -xdev -type f -mtime -90 2>/dev/null | sort | while IFS= read -r f; do
  if [ ! -r "$f" ]; then
    printf -- '-\t-\t%s\t読めません / not readable\n' "$(printf '%s' "$f" | row)" >>"$data/logs/names.tsv"
    continue
  fi
  size=$(size_of "$f")
  note=
  if [ "$size" -gt "$most_log" ]; then size=$most_log; note='新しい方だけ / newest part only'; fi
  total=$((total + size))
  left=$(df -kP "$place" 2>/dev/null | awk 'NR==2 {print $4}')
  if [ "$total" -gt "$most_all" ] || [ $(( ${left:-0} * 1024 )) -lt $((size + 67108864)) ]; then
    printf -- '-\t-\t%s\t場所が足りません / no room\n' "$(printf '%s' "$f" | row)" >>"$data/logs/names.tsv"
    total=$((total - size))
    continue
  fi
  number=$((number + 1))
  name=$(printf 'L%04d.log' "$number")
  tail -c "$size" "$f" >"$data/logs/$name" 2>/dev/null || note="${note:+$note; }途中まで / partial"
  printf '%s\t%s\t%s\t%s\n' "$name" "$(size_of "$data/logs/$name")" "$(printf '%s' "$f" | row)" "$note" >>"$data/logs/names.tsv"
done

# ---- 封をする / Seal ---------------------------------------------------------------------------------------------
count=$((count + 1))
printf '  %2d  %s\n' "$count" '封をしています / sealing'
cd "$KOKOROE_OUT" || exit 74
: >manifest-sha256.txt
find data -type f | sort | while IFS= read -r f; do printf '%s  %s\n' "$(hash_of "$f")" "$f" >>manifest-sha256.txt; done
# 一覧が全部書けたときだけ封になる / it is a seal only where every line could be written
there=$(find data -type f | wc -l | tr -d ' ')
listed=$(grep -c '^[0-9a-f]\{64\}  data/' manifest-sha256.txt)
files=$(wc -l <manifest-sha256.txt | tr -d ' ')
bytes=$(find data -type f -exec cat {} + | wc -c | tr -d ' ')
printf 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' >bagit.txt
{
  printf 'Source-Host: %s\n' "$(printf '%s' "$host" | tr '\r\n' '  ')"
  printf 'Collected-By: %s\n' "$(printf '%s' "${who:-(not given)}" | tr '\r\n' '  ')"
  printf 'Run-As: %s\n' "$(id -un 2>/dev/null || id -u)"
  printf 'Begun: %s\nEnded: %s\n' "$begun" "$(utc)"
  printf 'Collector: kokoroe-collect.sh 1\nCollector-SHA256: %s\n' "$(hash_of "$self")"
  printf 'Bagging-Date: %s\nPayload-Oxum: %s.%s\n' "$(date -u +%Y-%m-%d)" "$bytes" "$files"
} >bag-info.txt
for f in bagit.txt bag-info.txt manifest-sha256.txt; do printf '%s  %s\n' "$(hash_of "$f")" "$f"; done >tagmanifest-sha256.txt
sync 2>/dev/null
tags=$(grep -c '^[0-9a-f]\{64\}  [a-z]' tagmanifest-sha256.txt)
seal=$(hash_of tagmanifest-sha256.txt)
if [ "$listed" != "$there" ] || [ "$tags" != 3 ] || [ ${#seal} != 64 ]; then
  echo
  if have sha256sum || have shasum || have openssl; then
    echo '封ができませんでした。USB メモリの空きが足りません。空きのある USB メモリで、もう一度実行してください。'
    echo 'NOT SEALED: there is no room on the stick. Run it again with another one.'
  else
    echo '封ができませんでした。この機器にハッシュの道具がありません。フォルダは残っています。すぐ別のパソコンで心得に取り込み、二人で記録してください。'
    echo 'NOT SEALED: this machine has no tool for hashes. The folder is kept; take it in from another computer at once, in pairs.'
  fi
  echo "  $KOKOROE_OUT"
  exit 65
fi
[ "$lost" = 0 ] || echo '書けなかった結果があります（steps.tsv に一覧）。 / Some results could not be written: see steps.tsv.'

echo
echo "終わりました / Done:  $KOKOROE_OUT"
echo
echo "次を紙に書き、機器のそばの人と二人で確かめて署名してください。"
echo "Write this down, compare it with a second person, and sign it:"
echo
echo "  封 / Seal"
for from in 1 33; do
  printf '   '
  for at in 0 8 16 24; do printf ' %s' "$(printf '%s' "$seal" | cut -c$((from + at))-$((from + at + 7)))"; done
  echo
done
echo
echo "  機器 / Machine   $host"
echo "  機器の時計 / Its clock   $(date '+%Y-%m-%d %H:%M:%S %z')   … 電話や時計との差も紙に書く / note the difference to your own watch"
