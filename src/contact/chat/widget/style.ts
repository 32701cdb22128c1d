// How the chat looks: its own few colours, light and dark, untouched by the page's styles: what is
// important inside a shadow root wins over what is important outside.

const LIGHT =
  '--ground:#fff;--soft:#eef0f0;--text:#191e20;--dim:#4d565b;--edge:#7c868b;--accent:#0b5c66;--on:#fff;--mine:#e0eff0;color-scheme:light;'
const DARK =
  '--ground:#1a1f22;--soft:#23292d;--text:#e8ebec;--dim:#aab3b8;--edge:#7f8a90;--accent:#63c5d0;--on:#04262a;--mine:#14353a;color-scheme:dark;'

export const STYLE = `
:host{all:initial!important;position:fixed!important;inset:auto!important;inset-block-end:16px!important;inset-inline-end:16px!important;z-index:2147483000!important;${LIGHT}}
@media (prefers-color-scheme:dark){:host(:not([data-theme=light])){${DARK}}}
:host([data-theme=dark]){${DARK}}
.all{font:400 16px/1.5 system-ui,'Segoe UI','Noto Sans','Vazirmatn',Tahoma,sans-serif;color:var(--text);text-align:start}
.all:lang(fa){line-height:1.75}
*,*::before{box-sizing:border-box}
h2,p,ul{margin:0;padding:0}
svg{inline-size:20px;block-size:20px;flex:none}
button,input,textarea{font:inherit;color:inherit;margin:0}
button{display:inline-flex;align-items:center;justify-content:center;gap:8px;min-block-size:44px;padding:6px 14px;border:1px solid var(--edge);border-radius:6px;background:var(--ground);cursor:pointer}
button:hover{background:var(--soft)}
.main{background:var(--accent);border-color:var(--accent);color:var(--on);font-weight:600}
.main:hover{background:var(--accent);box-shadow:inset 0 0 0 2px var(--on)}
.plain{border-color:transparent;background:transparent;color:var(--text);padding-inline:8px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.launch{border-radius:24px;box-shadow:0 4px 16px rgb(0 0 0/25%)}
.panel{display:flex;flex-direction:column;inline-size:380px;max-inline-size:calc(100vw - 32px);block-size:600px;max-block-size:calc(100vh - 32px);max-block-size:calc(100dvh - 32px);border:1px solid var(--edge);border-radius:10px;background:var(--ground);box-shadow:0 6px 24px rgb(0 0 0/25%);overflow:hidden}
[hidden]{display:none!important}
header{display:flex;align-items:center;gap:8px;padding:8px 12px;border-block-end:1px solid var(--edge);background:var(--soft)}
header div{flex:1;min-inline-size:0}
h2{font-size:16px;font-weight:650;line-height:1.35;overflow-wrap:anywhere}
.body{flex:1;min-block-size:0;overflow-y:auto;padding:12px;display:flex;flex-direction:column;gap:8px;overscroll-behavior:contain}
.note,.state{font-size:14px;color:var(--dim);overflow-wrap:anywhere}
.state{color:var(--text)}
summary{cursor:pointer;font-size:14px;min-block-size:28px}
ul{list-style:none;display:flex;flex-direction:column;gap:8px}
li{display:flex;flex-direction:column;max-inline-size:88%;align-self:start}
li.mine{align-self:end;align-items:end}
li.fact{max-inline-size:100%;font-size:14px;color:var(--dim)}
.words{padding:8px 12px;border-radius:10px;background:var(--soft);white-space:pre-wrap;overflow-wrap:anywhere}
.mine .words{background:var(--mine)}
.who{font-size:13px;color:var(--dim)}
.file{min-block-size:44px;overflow-wrap:anywhere;text-align:start;text-decoration:underline}
a{color:var(--accent);font-weight:600}
.alert{border-inline-start:4px solid var(--accent);padding-inline-start:8px;font-size:14px}
form{display:grid;gap:8px;padding:10px 12px;border-block-start:1px solid var(--edge)}
label{display:grid;gap:2px;font-size:14px;font-weight:600}
label small{font-size:13px;font-weight:400;color:var(--dim)}
input,textarea{inline-size:100%;min-block-size:44px;padding:8px 10px;border:1px solid var(--edge);border-radius:6px;background:var(--ground);font-weight:400;font-size:16px}
textarea{resize:none;block-size:72px}
.row{display:flex;flex-wrap:wrap;gap:8px;align-items:center}
.row .main{margin-inline-start:auto}
.unseen{position:absolute;inline-size:1px;block-size:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
input[type=file]{display:none}
@media (max-width:480px){:host([data-shown]){inset:0!important}.panel{inline-size:100vw;max-inline-size:none;block-size:100vh;block-size:100dvh;max-block-size:none;border:0;border-radius:0}}
@media (max-height:560px){form textarea{block-size:44px}}
@media (forced-colors:active){.words{border:1px solid}}
@media (prefers-reduced-motion:no-preference){.body{scroll-behavior:smooth}}
`
