#compdef policy-reader
# Completion of policy-reader for zsh; written by packaging/command_pages.py
local -a commands next
commands=(
    'open:open policies in the window; without a screen, print the plain-English report'
    'read:print a policy’s plain-English report'
    'analyze:print all that was found as one JSON object, for other programs'
    'export:write the annotated summary to a file'
    'letters:draft letters to them: a copy of your data, delete it, stop the marketing, object'
    'compare:tell what changed between two versions of a policy, or between two policies'
    'survey:read many policies into one table: which states which practice, how often, and where first'
    'library:show and keep your library'
    'sample:print the path of the policy that ships with the program'
    'rules:list the data practices that are looked for'
    'self-test:try whether this installation works, all of it'
)
if (( CURRENT == 2 )); then
    _describe command commands
    _files
    return
fi
case "${words[2]}" in
    'open') next=(-h --help --sample --alone) ;;
    'read') next=(-h --help --sample --points --width) ;;
    'analyze') next=(-h --help --sample --format) ;;
    'export') next=(-h --help --sample -o --output --format --contents --look --notes --read-on -q --quiet --library) ;;
    'letters') next=(-h --help --sample --letter -o --output -q --quiet) ;;
    'compare') next=(-h --help --full -o --output --width --format -q --quiet) ;;
    'survey') next=(-h --help -o --output --jobs --quick --resume --anew --scheduler --partition --library) ;;
    'library') next=(add list search notes index tag status versions carry settle backups restore recover purge export summaries import collections fields searches set duplicates trash join part history -h --help) ;;
    'sample') next=(-h --help --all) ;;
    'rules') next=(check -h --help --format) ;;
    'self-test') next=(-h --help --no-window) ;;
esac
compadd -- $next
_files
