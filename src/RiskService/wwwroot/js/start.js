// All pages share one file of markup; the address says which script fills it.
const name = location.pathname.match(/^\/(household|transitions|packs|model|data)\.html$/)?.[1] ?? 'list';
await import(`./${name}.js`);
