// The policy packs: read one, compare two, try a changed value, see what the list depends on.
import { say, word } from './words.js';
import { el, fail, frame, get, state } from './page.js';
import { packDocument } from './packDocument.js';
import { compare } from './packCompare.js';
import { sensitivity, trial, whatIf } from './packTrial.js';

const main = document.querySelector('main');
const views = { document: packDocument, compare, trial, sensitivity, 'what-if': whatIf };

/** The same page with a part of its address changed. */
function link(changes) {
  const query = state();
  for (const [key, value] of Object.entries(changes)) value === null ? query.delete(key) : query.set(key, value);
  return `/packs.html?${query}`;
}

/** Packs under the pack they build on. */
function tree(packs, current, parent = null) {
  const children = packs.filter(p => p.extends === parent);
  return children.length === 0 ? null : el('ul', {}, children.map(p => el('li', {},
    el('a', { href: link({ pack: p.id, with: null }), 'aria-current': p.id === current ? 'page' : null }, say(p.title)), el('div', { class: 'small' }, [p.id, p.document, p.area].filter(Boolean).join(' · ')), tree(packs, current, p.id))));
}

// A printed pack shows what the screen keeps folded; its clauses stand once, at the end.
const folded = [];
addEventListener('beforeprint', () => { for (const part of document.querySelectorAll('details:not([open], .cite)')) { folded.push(part); part.open = true; } });
addEventListener('afterprint', () => { for (const part of folded.splice(0)) part.open = false; });

async function show() {
  try {
    const packs = await get('/api/packs');
    const id = packs.find(p => p.id === state().get('pack'))?.id ?? packs.find(p => p.extends === null)?.id ?? packs[0].id;
    const view = state().get('view') in views ? state().get('view') : 'document';
    const pack = await get(`/api/packs/${encodeURIComponent(id)}`, { quarter: state().get('quarter') });
    document.title = `${say(pack.title)} · ${word(`view.${view}`)} · ${word('title')}`;
    main.replaceChildren(el('h1', {}, word('packs')), el('div', { class: 'pack-page' },
      el('nav', { class: 'panel pack-tree', 'aria-label': word('packTree') }, tree(packs, id)),
      el('div', { class: 'pack-view' }, el('nav', { class: 'tabs', 'aria-label': word('packView') }, Object.keys(views).map(name => el('a', { href: link({ view: name }), 'aria-current': name === view ? 'page' : null }, word(`view.${name}`)))),
        await views[view](pack, packs))));
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  } catch (error) {
    fail(main, error);
  }
}

frame('packs');
show();
