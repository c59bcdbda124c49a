import { word, say } from './words.js';
import { address, chosen, el, fail, frame, get, level, number, pickers, placeName, places, villageName } from './page.js';

const main = document.querySelector('main');

function table(list, where) {
  if (list.total === 0) return el('p', { class: 'panel' }, word('noChanges'));
  const cell = (name, ...content) => el('td', { 'data-label': word(name) }, el('div', {}, content));
  return el('section', { class: 'panel' }, el('div', { class: 'scroll' }, el('table', { class: 'cards' },
    el('caption', {}, `${number(list.total)} ${word('changes')} · ${word('packLine')} ${list.pack} · ${word('modelLine')} ${list.model ?? word('rulesAlone')}`),
    el('thead', {}, el('tr', {}, ['household', 'village', 'changeFromTo', 'reason'].map(name => el('th', { scope: 'col' }, word(name))))),
    el('tbody', {}, list.items.map(item => el('tr', {},
      cell('household', el('a', { href: address('/household.html', { area: where.area.slice(0, 6), quarter: where.quarter, id: item.householdId }) }, item.householdId)),
      cell('village', villageName(where.county, item.areaCode)),
      cell('changeFromTo', el('span', { class: 'steps' }, item.from ? level(item.from) : el('span', { class: 'soft' }, word('new')), ' → ', level(item.to))),
      cell('reason', say(item.reason))))))));
}

async function show() {
  try {
    const found = await places(main);
    if (!found) return;
    const where = chosen(found);
    const list = await get(`/api/areas/${where.area}/transitions`, { quarter: where.quarter });
    main.replaceChildren(el('h1', {}, `${placeName(where)} · ${where.quarter} · ${word('transitions')}`),
      ...(where.county?.generated ? [el('p', { class: 'note generated' }, word('generated'))] : []),
      el('p', { class: 'note' }, word('aid')),
      el('section', { class: 'panel' }, el('form', { class: 'fields' }, pickers(found, where, changes => location.assign(address('/transitions.html', changes))))), table(list, where));
  } catch (error) {
    fail(main, error);
  }
}

frame('transitions');
show();
