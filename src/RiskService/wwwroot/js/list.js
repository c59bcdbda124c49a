import { word } from './words.js';
import { address, chosen, el, fail, field, frame, get, level, number, percent, pickers, placeName, places, state, tenth, villageName } from './page.js';

const pageSize = 50;
const causes = ['illness', 'disability', 'schooling', 'disaster', 'accident', 'labour', 'work', 'business', 'housing', 'water', 'income', 'demography', 'place', 'support'];
const levels = ['high', 'medium', 'low', 'none'];
const main = document.querySelector('main');
let found;
let shown;

/** Changes the address and draws what it says; the back button undoes it. */
function go(changes, focus) {
  const query = state();
  for (const [key, value] of Object.entries(changes)) value === null || value === '' ? query.delete(key) : query.set(key, value);
  history.pushState(null, '', location.pathname + (query.size ? '?' + query : ''));
  frame('list');
  return show(focus ?? document.activeElement?.id);
}

const toggle = (key, value) => go({ [key]: state().get(key) === value ? null : value, offset: null });

function filter(name, values, words = name) {
  const current = state().get(name) ?? '';
  const control = el('select', { id: name, onchange: e => go({ [name]: e.target.value, offset: null }) },
    el('option', { value: '' }, word('all')), values.map(value => el('option', { value, selected: value === current }, word(`${words}.${value}`))));
  return field(name, control);
}

function toolbar(where) {
  const order = state().get('order') ?? 'priority';
  const orders = [['priority', 'orderPriority'], ['risk', 'orderRisk']];
  const monitored = el('select', { id: 'monitored', onchange: e => go({ monitored: e.target.value, offset: null }) },
    [['', 'all'], ['true', 'yes'], ['false', 'no']].map(([value, name]) => el('option', { value, selected: (state().get('monitored') ?? '') === value }, word(name))));
  const csv = new URLSearchParams([...['order', 'level', 'cause', 'queue', 'monitored', 'gap'].map(key => [key, state().get(key)]).filter(([, value]) => value), ['quarter', where.quarter], ['language', state().get('lang') === 'en' ? 'en' : 'zh']]);
  return el('section', { class: 'panel toolbar', 'aria-label': word('list') },
    el('form', { class: 'fields', id: 'filters', onsubmit: e => e.preventDefault() },
      pickers(found, where, go), filter('level', levels), filter('cause', causes), filter('queue', ['rules-only', 'model-only']), field('monitored', monitored), filter('gap', ['yes', 'no'])),
    el('div', { class: 'fields' },
      el('div', { class: 'switch', role: 'group', 'aria-label': word('order') }, orders.map(([value, name]) =>
        el('button', { type: 'button', id: `order-${value}`, title: word(`${name}Hint`), 'aria-pressed': String(order === value), onclick: () => go({ order: value === 'priority' ? null : value, offset: null }) }, word(name)))),
      el('button', { type: 'button', id: 'clear', onclick: () => go({ level: null, cause: null, queue: null, monitored: null, gap: null, offset: null }) }, word('clear')),
      el('a', { class: 'button', id: 'download', href: `/api/areas/${where.area}/priority-list.csv?${csv}` }, word('download'))));
}

function tiles(summary) {
  const tile = (title, value, more) => el('div', { class: 'tile' }, el('span', {}, title), el('b', {}, value), el('span', {}, more));
  const queue = name => el('button', { type: 'button', class: 'tile', id: `tile-${name}`, 'aria-pressed': String(state().get('queue') === name), title: word(`queueHint.${name}`), onclick: () => toggle('queue', name) },
    el('span', {}, word(`queue.${name}`)), el('b', {}, number(summary.queues[name])), el('span', {}, word('householdsUnit')));
  const cap = summary.cap;
  return el('section', { class: 'tiles', 'aria-label': word('byLevel') },
    tile(word('households'), number(summary.households), `${number(summary.persons)} ${word('persons')}`),
    el('div', { class: 'tile tile-levels' }, el('span', {}, word('byLevel')),
      el('div', { class: 'stack', 'aria-hidden': 'true' }, levels.map(name => el('i', { class: `level-${name}`, share: Math.max(summary.levels[name], 0.001) }))),
      el('div', { class: 'legend' }, levels.map(name => el('button', { type: 'button', id: `tile-${name}`, 'aria-pressed': String(state().get('level') === name), onclick: () => toggle('level', name) }, level(name), ` ${number(summary.levels[name])}`)))),
    tile(word('meets'), number(summary.verdicts.meets), `${word('verdict.near')} ${number(summary.verdicts.near)} · ${word('verdict.unknown')} ${number(summary.verdicts.unknown)}`),
    tile(word('monitoredTile'), number(summary.monitored), word('householdsUnit')),
    queue('rules-only'), queue('model-only'),
    el('button', { type: 'button', class: 'tile', id: 'tile-gap', 'aria-pressed': String(state().get('gap') === 'yes'), title: word('gapsHint'), onclick: () => toggle('gap', 'yes') },
      el('span', {}, word('gapsTile')), el('b', {}, number(summary.withGap)), el('span', {}, word('householdsUnit'))),
    el('div', { class: 'tile', title: cap.statement }, el('span', {}, word('cap')), el('b', {}, cap.shareAllowed === null ? word('noCap') : cap.shareOfCap === null ? word('capUnknown') : percent(cap.shareOfCap, 0)),
      el('span', {}, `${number(cap.persons)} ${word('persons')}${cap.capPersons ? ` ${word('capOf')} ${number(cap.capPersons)}` : ''}`)),
    tile(word('problems'), number(summary.dataProblems), `${word('inHouseholds')} ${number(summary.householdsWithProblems)} ${word('householdsUnit')}`));
}

const change = item => !item.previousLevel && item.level ? '' : item.previousLevel === item.level ? '' :
  `${levels.indexOf(item.level) < levels.indexOf(item.previousLevel) ? '▲' : '▼'} ${word('from')} ${word('level.' + item.previousLevel)}`;

function chips(item) {
  return [
    ...item.criteria.filter(c => c.state !== 'not-met').map(c => el('span', { class: `chip chip-${c.state}`, title: `${word('state.' + c.state)} · ${c.clause}${c.text ? '\n' + c.text : ''}` }, c.state === 'unknown' ? `${c.title}？` : c.title)),
    ...item.exclusions.map(e => el('span', { class: 'chip', title: e.clause }, `${e.title}${e.excludes ? '' : `（${word('exempt')}）`}`)),
  ];
}

function row(item, where) {
  const cell = (name, content, kind = name) => el('td', { class: kind + (content.length === 0 ? ' blank' : ''), 'data-label': word(name) }, el('div', {}, content));
  const data = [item.problems.length ? el('div', { title: item.problems.map(p => p.message).join('\n') }, `${word('problemsShort')} ${item.problems.length}`) : null,
    item.unknown.length ? el('div', { title: item.unknown.join(' ') }, `${word('unknown')} ${item.unknown.length}`) : null].filter(Boolean);
  return el('tr', {},
    cell('rank', [String(item.rank)], 'number'),
    cell('household', [el('a', { href: address('/household.html', { area: where.area.slice(0, 6), quarter: where.quarter, id: item.householdId }) }, item.householdId),
      el('div', { class: 'change' }, `${item.members ?? '—'} ${word('members')}`, item.monitored ? el('span', { class: 'badge' }, word('monitoredBadge')) : null,
        item.fallenOn ? el('span', { class: 'badge', title: item.fallenOn }, word('fallen')) : null,
        item.visitFirst ? el('span', { class: 'badge' }, word('visitFirst')) : null, item.recorded ? null : el('span', { class: 'badge' }, word('notRecorded')))]),
    cell('village', [villageName(where.county, item.areaCode)]),
    cell('levelColumn', [level(item.level), el('div', { class: 'change' }, change(item))]),
    cell('probability', item.percentile === null ? ['—'] : [`${percent(item.probability)} `, el('span', { class: 'change' }, `· ${tenth(item.percentile)}`), el('span', { class: 'bar', 'aria-hidden': 'true' }, el('i', { share: `${item.percentile}%` }))]),
    cell('verdict', [word(`verdict.${item.verdict}`), item.queue ? el('div', { class: 'change', title: word(`queueHint.${item.queue}`) }, word(`queue.${item.queue}`)) : null]),
    cell('criteria', chips(item)),
    cell('reasons', item.reasons.length ? [el('ul', { class: 'items' }, item.reasons.slice(0, 3).map(r => el('li', {}, r.text)))] : []),
    cell('measures', item.measures.length ? [el('ul', { class: 'items' }, item.measures.slice(0, 4).map(m => el('li', { title: `${m.title}（${m.clause}）` }, m.title.split(/[：:]/)[0], m.given ? el('span', { class: 'badge' }, word('given')) : null))),
      item.gaps.filter(g => g.state !== 'covered').map(g => el('span', { class: `chip chip-${g.state === 'gap' ? 'met' : 'unknown'}`, title: g.text }, `${word('cause.' + g.cause)} · ${word('gapState.' + g.state)}`))] : []),
    cell('dataColumn', data, 'data'));
}

function table(list, where) {
  if (list.items.length === 0) return el('p', { class: 'panel' }, word('nothing'));
  const heads = ['rank', 'household', 'village', 'levelColumn', 'probability', 'verdict', 'criteria', 'reasons', 'measures', 'dataColumn'];
  const last = list.offset + list.items.length;
  const page = (name, offset, able) => el('button', { type: 'button', id: name, disabled: !able, onclick: () => go({ offset: offset > 0 ? offset : null }, 'rows').then(() => document.getElementById('rows').scrollIntoView()) }, word(name));
  return el('section', { class: 'panel', 'aria-label': word('list') },
    el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': word('list') }, el('table', { class: 'list cards', id: 'rows', tabindex: -1 },
      el('caption', {}, caption(list)),
      el('thead', {}, el('tr', {}, heads.map(name => el('th', { scope: 'col', class: name === 'rank' ? 'number' : null }, word(name))))),
      el('tbody', {}, list.items.map(item => row(item, where))))),
    el('div', { class: 'pager' }, el('span', { class: 'soft', role: 'status' }, `${word('shown')} ${list.offset + 1}–${last} · ${word('of')} ${number(list.total)} ${word('householdsUnit')}`),
      page('previous', list.offset - pageSize, list.offset > 0), page('next', list.offset + pageSize, last < list.total)));
}

const caption = list => [`${word('packLine')} ${list.pack}`, list.model ? `${word('modelLine')} ${list.model}` : word('rulesAlone'),
  list.target ? `${word('targetLine')}: ${word('target.' + list.target)}` : null, list.asIf ? word('asIf') : null].filter(Boolean).join(' · ');

async function show(focus) {
  shown = location.search;
  try {
    found ??= await places(main);
    if (!found) return;
    const where = chosen(found);
    const query = Object.fromEntries(['order', 'level', 'cause', 'queue', 'monitored', 'gap', 'offset'].map(key => [key, state().get(key)]));
    const [summary, list] = await Promise.all([
      get(`/api/areas/${where.area}/summary`, { quarter: where.quarter }),
      get(`/api/areas/${where.area}/priority-list`, { ...query, quarter: where.quarter, limit: pageSize }),
    ]);
    main.replaceChildren(
      el('h1', {}, `${placeName(where)} · ${where.quarter} · ${word('list')}`),
      ...(where.county?.generated ? [el('p', { class: 'note generated' }, word('generated'))] : []),
      el('p', { class: 'note' }, list.notice), tiles(summary), toolbar(where),
      ...(list.cap.warning ? [el('p', { class: 'problem' }, list.cap.warning)] : []), table(list, where));
    if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
  } catch (error) {
    fail(main, error);
  }
}

// The skip link changes the hash alone; drawing anew would take the focus away.
addEventListener('popstate', () => {
  if (location.search === shown) return;
  frame('list');
  show();
});
frame('list');
show();
