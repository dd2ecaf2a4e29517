#!/bin/sh
# One machine: the shares of a run by GNU parallel, at most JOBS at a time, one thread each. Called again after a crash it goes
# on. usage: parallel.sh ROSTER OUT [SHARES] [JOBS] [options of paijiang batch …]
set -eu
roster=$1 out=$2 shares=${3:-16} jobs=${4:-$(nproc)}
shift 2
[ $# -gt 0 ] && shift
[ $# -gt 0 ] && shift
# Exit 1: some village was not made or is held, and the report says why; 2 and more: nothing could be done.
seq 1 "$shares" | parallel --jobs "$jobs" --joblog "$out.joblog" --resume-failed \
  "node bin/paijiang.mjs batch '$roster' --out '$out' --jobs 1 --resume --shard {}/$shares $* || [ \$? -eq 1 ]"
