#!/bin/sh
# ./yangguang bench: start-up, memory, a page under load beside nginx, the report over a million requests beside the bare
# SQL, ledger rows per second, the public log with a million entries, and single methods. On a throw-away folder; what a part needs and does not find, it names and leaves out.
# YANGGUANG_BENCH_ROWS, YANGGUANG_BENCH_REQUESTS and YANGGUANG_BENCH_ENTRIES make it smaller, to try it out;
# YANGGUANG_BENCH_SECONDS is how long submissions come at fifty a second, YANGGUANG_BENCH_CAMPAIGN how many come in all before they
# are handled together, YANGGUANG_BENCH_GROUPS among how many groups of alike texts, YANGGUANG_BENCH_OPEN how many open cases the board has.
# YANGGUANG_BENCH_PARTS names the parts: starts page ledgers report log crowd methods.
set -eu
root=$1
port=${YANGGUANG_BENCH_PORT:-18099}
site=http://localhost:$port
agency=113709000043412754
rows=${YANGGUANG_BENCH_ROWS:-50000}
requests=${YANGGUANG_BENCH_REQUESTS:-1000000}
entries=${YANGGUANG_BENCH_ENTRIES:-1000000}
seconds=${YANGGUANG_BENCH_SECONDS:-600}
campaign=${YANGGUANG_BENCH_CAMPAIGN:-45000}
groups=${YANGGUANG_BENCH_GROUPS:-1000000}
open=${YANGGUANG_BENCH_OPEN:-10000}
parts=" ${YANGGUANG_BENCH_PARTS:-starts page ledgers report log crowd methods} "
work=$(mktemp -d)
chmod 755 "$work"
program= nginx=
trap 'stop; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

now() { date +%s%N; }
row() { printf '| %s | %s | %s |\n' "$1" "$2" "$3"; }
part() { case $parts in *" $1 "*) true ;; *) false ;; esac; }
has() { command -v "$1" >/dev/null 2>&1; }

stop() {
    [ -z "$nginx" ] || { kill "$nginx" 2>/dev/null; nginx=; }
    [ -z "$program" ] || { kill "$program" 2>/dev/null; wait "$program" 2>/dev/null || true; program=; }
}

# Starts the demo and sets took to the milliseconds until it says that it serves.
start() {
    begun=$(now)
    "$root/yangguang" demo --port "$port" --data "$work/data" >"$work/log" 2>&1 &
    program=$!
    until grep -q '^Yangguang is ready' "$work/log"; do
        kill -0 "$program" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
        sleep 0.05
    done
    took=$((($(now) - begun) / 1000000))
}

# The middle one of nine measurements.
middle() { sort -n "$1" | sed -n 5p; }

load() { wrk -t2 -c64 -d8s "$1" | awk '/Requests\/sec/ { printf "%d", $2 }'; }

page_under_load() {
    path=$(curl -s "$site/sitemap.xml" | grep -o "/items/[^<]*" | head -n 1 || true)
    page=$site${path:-/}
    if ! has wrk || ! has nginx; then
        row "article page beside nginx" "left out" "needs wrk and nginx"
        return
    fi
    mkdir -p "$work/www"
    curl -s "$page" >"$work/www/page.html"
    chmod 644 "$work/www/page.html"
    cat >"$work/nginx.conf" <<CONF
worker_processes 2;
pid $work/nginx.pid;
error_log $work/nginx.log;
events { worker_connections 1024; }
http {
    access_log off;
    types { text/html html; }
    server { listen 127.0.0.1:$((port + 1)); root $work/www; }
}
CONF
    nginx -c "$work/nginx.conf" -g 'daemon off;' &
    nginx=$!
    load "$page" >/dev/null
    ours=$(load "$page")
    theirs=$(load "http://127.0.0.1:$((port + 1))/page.html")
    ours=$(((ours + $(load "$page")) / 2))
    theirs=$(((theirs + $(load "http://127.0.0.1:$((port + 1))/page.html")) / 2))
    row "page ${path:-/}, $(wc -c <"$work/www/page.html") bytes" "$ours requests/s" "nginx $theirs requests/s"
}

sql() {
    PGPASSWORD=$(sed -n 2p "$work/data/database.credentials") psql -q -t -A -X -v ON_ERROR_STOP=1 \
        -h 127.0.0.1 -p "$(sed -n 4p "$work/data/postgres/cluster/postmaster.pid")" -U yangguang yangguang "$@"
}

token() {
    curl -s -X POST -H 'Content-Type: application/json' "$site/api/v1/tokens" \
        -d "{\"username\":\"disclosure\",\"password\":\"Yangguang-demo-2021\"}" |
        sed -n 's/.*"token":"\([^"]*\)".*/\1/p'
}

# Writes the first lines of a ledger and n rows to standard output.
rows_of() {
    awk -v kind="$1" -v n="$rows" 'BEGIN {
        head["requests"] = "登记号,收到日期,申请人类型,申请人,联系方式,所需信息,办结日期,办理结果"
        row["requests"] = "B%1$06d,2020-%2$02d-%3$02d,自然人,示例%1$d,示例电话%1$d,示例信息%1$d,2020-12-%3$02d,予以公开"
        head["remedies"] = "编号,类型,受理日期,原登记号,审结日期,结果"
        row["remedies"] = "B%1$06d,行政复议,2020-%2$02d-%3$02d,B%1$06d,2020-12-%3$02d,结果维持"
        head["items"] = "标题,渠道,栏目,发布日期,索引号,正文"
        row["items"] = "关于示例事项第%1$d号的通知,政府信息公开专栏,示例栏目,2020-%2$02d-%3$02d,B%1$06d,各县市区人力资源和社会保障局，现就第%1$d项工作通知如下：示例正文。"
        head["documents"] = "文号,标题,种类,成文日期,发布日期"
        row["documents"] = "泰人社发〔2020〕%1$d号,示例规范性文件%1$d,行政规范性文件,2020-%2$02d-%3$02d,2020-12-28"
        head["proposals"] = "编号,类别,办理角色,标题,承办科室,交办日期,答复日期,办理结果,是否公开"
        row["proposals"] = "B%1$06d,人大建议,主办,示例建议%1$d,办公室,2020-%2$02d-%3$02d,2020-12-%3$02d,A,是"
        head["figures"] = "年度,指标,数值,单位,来源"
        row["figures"] = "2020,示例指标%1$d,%2$d,件,示例科室"
        print head[kind]
        for (n_ = 1; n_ <= n; n_++) {
            text = row[kind]
            gsub(/%1\$06d/, sprintf("%06d", n_), text)
            gsub(/%1\$d/, n_, text)
            gsub(/%2\$02d/, sprintf("%02d", n_ % 11 + 1), text)
            gsub(/%2\$d/, n_ % 11 + 1, text)
            gsub(/%3\$02d/, sprintf("%02d", n_ % 28 + 1), text)
            print text
        }
    }'
}

ledgers() {
    for kind in requests remedies items documents proposals figures; do
        token=$(token)
        [ -n "$token" ] || { row "ledger import" "left out" "no account disclosure"; return; }
        rows_of "$kind" >"$work/$kind.csv"
        begun=$(now)
        answer=$(curl -s -H "Authorization: Bearer $token" -F "file=@$work/$kind.csv" \
            "$site/api/v1/agencies/$agency/imports/$kind?dryRun=false")
        spent=$((($(now) - begun) / 1000000))
        case $answer in
            *"\"stored\":$rows,\"rejected\":[]"*) row "ledger import, $rows $kind" "$((rows * 1000 / spent)) rows/s" "$spent ms" ;;
            *) row "ledger import, $kind" "failed" "$(printf '%s' "$answer" | cut -c1-120)" ;;
        esac
    done
}

report() {
    has psql || { row "report over $requests requests" "left out" "needs psql"; return; }
    id=$(sql -c "select id from org.agency where code = '$agency'")
    [ -n "$id" ] || { row "report over $requests requests" "left out" "no sample agency"; return; }
    sql <<SQL
insert into requests.request (id, agency_id, number, received_on, applicant_type, applicant, applicant_index, wanted,
    state, outcome, closed_on, in_time)
select uuidv7(), '$id', 'M' || n, date '2019-01-01' + n % 360,
    (array['NATURAL_PERSON', 'BUSINESS', 'RESEARCH', 'PUBLIC_BENEFIT', 'LEGAL_SERVICE', 'OTHER'])[n % 6 + 1],
    '\\x00', '\\x00', '示例', 'ANSWERED', (array['GRANTED_ALREADY_PUBLIC', 'PARTIAL', 'DENIED_OTHER_LAW', 'DENIED_THIRD_PARTY', 'DENIED_PROCESS', 'DENIED_ADMIN_QUERY'])[n % 6 + 1], date '2019-12-31', true
from generate_series(1, $requests) n;
SQL
    # All of it, so that the database does not tidy up after the imports while we measure.
    sql -c "vacuum analyze" 2>/dev/null
    token=$(token)
    : >"$work/bare"
    : >"$work/report"
    for round in 0 1 2 3 4 5 6 7 8 9; do
        bare=$(sql -c '\timing on' -c "select applicant_type, outcome,
                count(*) filter (where received_on >= '2019-01-01'), count(*) filter (where received_on < '2019-01-01'),
                count(*) filter (where closed_on <= '2019-12-31'), count(*) filter (where closed_on is null or closed_on > '2019-12-31'),
                count(*) filter (where closed_on <= '2019-12-31' and in_time),
                count(*) filter (where fee_noticed_on between '2019-01-01' and '2019-12-31')
            from requests.request where agency_id = '$id' and received_on <= '2019-12-31'
                and (closed_on is null or closed_on >= '2019-01-01') group by applicant_type, outcome" |
            sed -n 's/^Time: \([0-9]*\).*/\1/p')
        answer=$(curl -s -o "$work/report.json" -w '%{http_code} %{time_total}' -H "Authorization: Bearer $token" \
            "$site/api/v1/agencies/$agency/reports/2019")
        [ "${answer% *}" = 200 ] || { row "report over $requests requests" "failed" "HTTP status ${answer% *}"; return; }
        # The first round warms up.
        [ "$round" = 0 ] || { echo "$bare" >>"$work/bare"; echo "${answer#* }" | awk '{ print int($1 * 1000) }' >>"$work/report"; }
    done
    row "report over $requests requests, whole form by HTTP" "$(middle "$work/report") ms" "bare SQL of table 3 $(middle "$work/bare") ms"
}

# Entries as the gate writes them, made by the database: chained, and not under the tree yet.
log_of_many() {
    sql <<SQL
set synchronous_commit = off;
create temp table made (like release.entry);
do \$\$
declare
    title text := '示例信息';
    title_hash text := encode(sha256(convert_to(title, 'UTF8')), 'hex');
    before text; last bigint; text text; hash text; content text;
begin
    select number, entry_hash into last, before from release.entry order by number desc limit 1;
    for n in last + 1 .. last + $entries loop
        content := encode(sha256(convert_to(n::text, 'UTF8')), 'hex');
        text := '{"agency":"$agency","at":"2020-01-01T00:00:00Z","basis":"LEDGER_IMPORT","contentHash":"' || content
            || '","kind":"PUBLISH","number":"' || n || '","previousHash":"' || before || '","subject":"item/bench-' || n
            || '","titleHash":"' || title_hash || '","url":"/items/bench"}';
        hash := encode(sha256('\\x00'::bytea || convert_to(text, 'UTF8')), 'hex');
        insert into made values (n, '2020-01-01T00:00:00Z', 'PUBLISH', 'item/bench-' || n, '$agency', title, content,
            'LEDGER_IMPORT', '', '/items/bench', before, hash);
        before := hash;
    end loop;
end \$\$;
insert into release.entry select * from made order by number;
SQL
    sql -c "vacuum analyze release.entry" 2>/dev/null
}

size_of_log() { curl -s "$site/api/v1/log/head" | sed -n 's/.*"size":\([0-9]*\).*/\1/p'; }

log() {
    has psql || { row "public log of $entries entries" "left out" "needs psql"; return; }
    log_of_many
    last=$(sql -c "select max(number) from release.entry")
    stop
    start
    row "start with $last entries in the log, none of the new ones under the tree" "$took ms" ""
    begun=$(now)
    until [ "$(size_of_log)" = "$last" ]; do sleep 0.1; done
    row "putting $entries entries under the tree, beside serving" "$((($(now) - begun) / 1000000)) ms" ""
    token=$(token)
    : >"$work/append"
    for round in 1 2 3 4 5 6 7 8 9; do
        printf '标题,渠道,发布日期,索引号\n示例,政务微信,2020-03-01,A%s\n' "$round" >"$work/one.csv"
        curl -s -o /dev/null -w '%{time_total}\n' -H "Authorization: Bearer $token" -F "file=@$work/one.csv" \
            "$site/api/v1/agencies/$agency/imports/items?dryRun=false" | awk '{ printf "%d\n", $1 * 1000 }' >>"$work/append"
    done
    row "publishing one item by a ledger, $last entries in the log" "$(middle "$work/append") ms" ""
    : >"$work/proof"
    for round in 1 2 3 4 5 6 7 8 9; do
        curl -s -o /dev/null -w '%{time_total}\n' "$site/api/v1/log/proof?entry=$((round * last / 10))" |
            awk '{ printf "%.1f\n", $1 * 1000 }' >>"$work/proof"
    done
    row "proof of one entry among $last" "$(middle "$work/proof") ms" ""
    : >"$work/proof"
    for round in 1 2 3 4 5 6 7 8 9; do
        curl -s -o /dev/null -w '%{time_total}\n' "$site/api/v1/log/consistency?from=$((round * last / 10))" |
            awk '{ printf "%.1f\n", $1 * 1000 }' >>"$work/proof"
    done
    row "proof of consistency within $last" "$(middle "$work/proof") ms" ""
    begun=$(now)
    told=$("$root/yangguang" verify-log --data "$work/data" | grep -o '公开日志.*条' || true)
    row "verifying chain, tree and signature of the whole log" "$((($(now) - begun) / 1000000)) ms" "$told"
}

# Single methods by JMH, which Maven fetches the first time: the middle of the samples.
methods() {
    stop
    if ! mvn -B -q -f "$root/src/bench/pom.xml" compile exec:exec >"$work/jmh.log" 2>&1; then
        row "due date of one case" "left out" "JMH could not be fetched or run"
        return
    fi
    awk -F, '{ gsub(/"/, "") }
        sub(/:p0\.50$/, "", $1) { sub(/^.*\./, "", $1); printf "| %s, %s | %.1f us | |\n", $1, tolower($8), $5 }' \
        "$root/target/bench/jmh.csv"
}

# Groups as the intake makes them, with bands by chance: no text of the crowd is like them.
groups_of_many() {
    sql <<SQL
drop index requests.alike_group_bands;
insert into requests.alike_group (id, agency_id, marks, bands, made_at)
select uuidv7(), '$id', decode(repeat(md5(n::text), 12) || substr(md5(n::text), 1, 16), 'hex'),
    array(select (random() * 4294967295 - 2147483648 + 0 * n)::int from generate_series(1, 40)), now()
from generate_series(1, $groups) n;
set maintenance_work_mem = '512MB';
create index alike_group_bands on requests.alike_group using gin (bands) with (fastupdate = off);
analyze requests.alike_group;
SQL
}

# People who send the same at fifty a second, among a million groups of other texts; an office with ten thousand open cases that
# answers them with one content.
crowd() {
    has psql || { row "a crowd of $campaign" "left out" "needs psql"; return; }
    "$JAVA_HOME/bin/javac" -d "$work" "$root/src/bench/Crowd.java"
    crowd="$JAVA_HOME/bin/java -cp $work Crowd"
    id=$(sql -c "select id from org.agency where code = '$agency'")
    groups_of_many
    # The first answers of a fresh program are compiled while they are given; they are not counted.
    $crowd submit "$site" "$agency" 20 15 >/dev/null
    row "submissions at 50/s for $seconds s among $groups groups of alike texts, receipt stored" "$($crowd submit "$site" "$agency" 50 "$seconds")" "load of the machine $(cut -d' ' -f1 /proc/loadavg)"
    rest=$((campaign - 50 * seconds))
    [ "$rest" -le 0 ] || row "the other $rest at 50/s" "$($crowd submit "$site" "$agency" 50 "$((rest / 50))")" ""
    sql -c "select bands from requests.alike_group tablesample system (0.1) limit 9" >"$work/bands"
    : >"$work/near"
    while read -r bands; do
        sql -c '\timing on' -c "select count(*) from unnest(array['$bands']) as asked (bands) cross join lateral (select id from requests.alike_group
            where bands && asked.bands::int[] limit 2000) near" | sed -n 's/^Time: \([0-9]*\)\..*/\1/p' >>"$work/near"
    done <"$work/bands"
    row "looking up alike groups among $groups, the statement alone" "$(middle "$work/near") ms" ""
    one=$(sql -c "select id from requests.submission where agency_id = '$id' order by number desc limit 1")
    row "the page of a submission, with what is alike" "$($crowd desk "$site" "/desk/submissions/$one")" ""
    token=$(token)
    today=$(date +%F)
    awk -v n="$open" -v today="$today" 'BEGIN {
        print "登记号,收到日期,申请人类型,申请人,联系方式,所需信息,办结日期,办理结果"
        for (i = 1; i <= n; i++) printf "K%06d,%s,自然人,示例%d,示例电话%d,示例信息第%d件,,\n", i, today, i, i, i
    }' >"$work/open.csv"
    curl -s -o "$work/open.json" -H "Authorization: Bearer $token" -F "file=@$work/open.csv" \
        "$site/api/v1/agencies/$agency/imports/requests?dryRun=false"
    row "the board with $(sql -c "select count(*) from requests.request where agency_id = '$id' and active") open cases" "$($crowd desk "$site" /desk/requests/board)" ""
    $crowd campaign "$site" | while IFS='|' read -r what took; do row "$what" "$took" "campaign of $campaign"; done
}

start
printf '%s, %s cores, %s\n\n' "$(uname -srm)" "$(nproc)" "$(date +%F)"
row measured figure beside
row --- --- ---
row "first start on an empty folder, to ready" "$took ms" ""
if part starts; then
    for round in 1 2 3; do
        stop
        start
        row "start $((round + 1)), to ready" "$took ms" ""
    done
fi
row "processor time of a start" "$(awk '{ print ($14 + $15) * 10 }' "/proc/$program/stat") ms" "load of the machine $(cut -d' ' -f1 /proc/loadavg)"
row "resident memory after start" "$(($(awk '/VmRSS/ { print $2 }' "/proc/$program/status") / 1024)) MB" "without PostgreSQL"
if part page; then
    page_under_load
    row "resident memory after load" "$(($(awk '/VmRSS/ { print $2 }' "/proc/$program/status") / 1024)) MB" "without PostgreSQL"
fi
if part ledgers; then
    ledgers
    row "resident memory after the imports" "$(($(awk '/VmRSS/ { print $2 }' "/proc/$program/status") / 1024)) MB" "without PostgreSQL"
fi
if part report; then report; fi
if part log; then log; fi
if part crowd; then crowd; fi
if part methods; then methods; fi
