# Completion of policy-reader for bash; written by packaging/command_pages.py
_policy_reader() {
    local current="${COMP_WORDS[COMP_CWORD]}" place="" word words
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case "${place:+$place }$word" in
            "open"|"read"|"analyze"|"export"|"letters"|"compare"|"survey"|"library"|"library add"|"library list"|"library search"|"library notes"|"library index"|"library tag"|"library status"|"library versions"|"library carry"|"library settle"|"library backups"|"library restore"|"library recover"|"library purge"|"library export"|"library summaries"|"library import"|"library collections"|"library fields"|"library searches"|"library set"|"library duplicates"|"library trash"|"library join"|"library part"|"library history"|"sample"|"rules"|"rules check"|"self-test") place="${place:+$place }$word" ;;
        esac
    done
    case "$place" in
        "") words="open read analyze export letters compare survey library sample rules self-test -h --help --version" ;;
        "open") words="-h --help --sample --alone" ;;
        "read") words="-h --help --sample --points --width" ;;
        "analyze") words="-h --help --sample --format" ;;
        "export") words="-h --help --sample -o --output --format --contents --look --notes --read-on -q --quiet --library" ;;
        "letters") words="-h --help --sample --letter -o --output -q --quiet" ;;
        "compare") words="-h --help --full -o --output --width --format -q --quiet" ;;
        "survey") words="-h --help -o --output --jobs --quick --resume --anew --scheduler --partition --library" ;;
        "library") words="add list search notes index tag status versions carry settle backups restore recover purge export summaries import collections fields searches set duplicates trash join part history -h --help" ;;
        "library add") words="-h --help --tag --collect --versions --format --library" ;;
        "library list") words="-h --help --format --library" ;;
        "library search") words="-h --help --limit --format --library" ;;
        "library notes") words="-h --help --format --library" ;;
        "library index") words="-h --help --format --library" ;;
        "library tag") words="-h --help --format --library" ;;
        "library status") words="-h --help --format --library" ;;
        "library versions") words="-h --help --format --library" ;;
        "library carry") words="-h --help --format --library" ;;
        "library settle") words="-h --help --accept --at --leave --format --library" ;;
        "library backups") words="-h --help --format --library" ;;
        "library restore") words="-h --help --yes --format --library" ;;
        "library recover") words="-h --help --yes --format --library" ;;
        "library purge") words="-h --help --format --library" ;;
        "library export") words="-h --help --format --library" ;;
        "library summaries") words="-h --help --as --look --contents --format --library" ;;
        "library import") words="-h --help --format --library" ;;
        "library collections") words="-h --help --add --delete --format --library" ;;
        "library fields") words="-h --help --add --kind --choices --delete --format --library" ;;
        "library searches") words="-h --help --save --delete --format --library" ;;
        "library set") words="-h --help --status --tag --untag --collect --uncollect --field --trash --untrash --format --library" ;;
        "library duplicates") words="-h --help --format --library" ;;
        "library trash") words="-h --help --restore --format --library" ;;
        "library join") words="-h --help --format --library" ;;
        "library part") words="-h --help --format --library" ;;
        "library history") words="-h --help --format --library" ;;
        "sample") words="-h --help --all" ;;
        "rules") words="check -h --help --format" ;;
        "rules check") words="-h --help" ;;
        "self-test") words="-h --help --no-window" ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current"; compgen -f -- "$current")
    compopt -o filenames 2>/dev/null
}
complete -F _policy_reader policy-reader
