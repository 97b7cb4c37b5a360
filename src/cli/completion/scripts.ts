/** What a shell is told once: to ask `briefdeck completion words` whenever somebody presses Tab. Files are the shell's own affair. */

export const SHELLS = ["bash", "zsh", "fish"] as const;
type Shell = (typeof SHELLS)[number];

export const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `# briefdeck completion bash > ~/.local/share/bash-completion/completions/briefdeck
_briefdeck() {
  local words=("\${COMP_WORDS[@]:1:COMP_CWORD}")
  local IFS=$'\\n'
  COMPREPLY=($("\${COMP_WORDS[0]}" completion words -- "\${words[@]}" 2>/dev/null))
}
complete -o default -F _briefdeck briefdeck`,
  zsh: `#compdef briefdeck
# briefdeck completion zsh > ~/.zfunc/_briefdeck
_briefdeck() {
  local -a found
  found=("\${(@f)$("\${words[1]}" completion words -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n "\${found[1]}" ]]; then compadd -a found; else _files; fi
}
if [[ "\${funcstack[1]}" = _briefdeck ]]; then _briefdeck "$@"; else compdef _briefdeck briefdeck; fi`,
  fish: `# briefdeck completion fish > ~/.config/fish/completions/briefdeck.fish
function __briefdeck
  set -l words (commandline -opc) (commandline -ct)
  $words[1] completion words -- $words[2..-1] 2>/dev/null
end
complete -c briefdeck -a '(__briefdeck)'`,
};
