import { name as naming, unit, word, say } from './words.js';
import { Failure, el, fail, field, frame, get, number, state } from './page.js';

const main = document.querySelector('main');

const pairs = entries => el('dl', { class: 'facts' }, entries.map(([name, value, more]) => el('div', {}, el('dt', {}, name), el('dd', {}, value, more ? el('small', {}, ` ${more}`) : null))));

function grid(heads, rows) {
  return el('div', { class: 'scroll' }, el('table', { class: 'cards' }, el('thead', {}, el('tr', {}, heads.map(name => el('th', { scope: 'col' }, word(name))))),
    el('tbody', {}, rows.map(cells => el('tr', {}, cells.map((cell, i) => el('td', { 'data-label': word(heads[i]) }, el('div', {}, cell))))))));
}

function card(model) {
  return el('section', { class: 'panel' }, el('h2', {}, `${word('card')} ${model.id}`),
    pairs([[word('targetLine'), say(model.targetLabel)], [word('trainedUntil'), model.trainedUntil], [word('rows'), number(model.rows)], [word('eventsCount'), number(model.events), `${(100 * model.events / model.rows).toFixed(2)}%`],
      [word('learner'), naming(model.learner)], [word('preset'), naming(model.preset)], [word('calibration'), naming(model.calibration)], [word('packLine'), model.pack], [word('seed'), String(model.seed)], [word('area'), model.areaCode],
      [word('trainedAt'), model.trainedAt.slice(0, 16).replace('T', ' ')], [word('dataHash'), model.dataHash.slice(0, 12)]]),
    el('h2', {}, word('metrics')), pairs(Object.entries(model.metrics).map(([name, value]) => [naming(name), value === null ? '—' : String(Number(value.toPrecision(4)))])), el('p', { class: 'soft' }, word('metricsHint')),
    el('h2', {}, word('chosen')), pairs(Object.entries(model.chosen).map(([name, value]) => [naming(name), naming(value)])),
    el('details', {}, el('summary', {}, `${word('features')} (${model.features.length})`), grid(['feature', 'cause', 'formula', 'unit'], model.features.map(f => [say(f.label), word(`cause.${f.group}`), f.formula, unit(f.unit)]))));
}

/** The identify clause with the criteria's titles for their ids. */
const combination = pack => pack.criteria.reduce((text, c) => text.replaceAll(new RegExp(`(?<![\\w-])${c.id}(?![\\w-])`, 'g'), say(c.title)), pack.identify)
  .replaceAll(' and ', ` ${word('and')} `).replaceAll(' or ', ` ${word('or')} `);

function document_(pack) {
  return el('section', { class: 'panel', id: 'pack-document' }, el('h2', {}, `${say(pack.title)} · ${pack.id}`), el('p', { class: 'soft' }, `${word('identify')}: ${combination(pack)}`),
    grid(['criterion', 'roles', 'clause', 'cause'], pack.criteria.map(c => [say(c.title), c.roles.map(r => word(`role.${r}`)).join(' · '), c.clause, c.causes.map(x => word(`cause.${x}`)).join(' ')])),
    el('h2', {}, word('values')),
    grid(['values', 'value', 'period', 'source'], pack.values.map(v => [[say(v.label), v.choice ? el('span', { class: 'badge', title: say(v.choice) }, word('choice')) : ''], `${number(v.value)} ${unit(v.unit)}`, `${v.start} – ${v.end ?? word('now')}`, v.source])),
    pack.exclusions.length ? [el('h2', {}, word('exclusions')), grid(['exclusions', 'clause'], pack.exclusions.map(e => [[say(e.title), e.questionOnly ? el('span', { class: 'badge' }, word('question')) : ''], e.clause]))] : null,
    pack.measures.length ? [el('h2', {}, word('measuresTitle')), grid(['measuresTitle', 'cause', 'department', 'clause'], pack.measures.map(m => [say(m.title), m.causes.map(x => word(`cause.${x}`)).join(' '), say(m.department), m.clause]))] : null);
}

async function show() {
  try {
    const [packs, model] = await Promise.all([get('/api/packs'), get('/api/model', { area: state().get('area') }).catch(error => error instanceof Failure && error.status === 404 ? null : Promise.reject(error))]);
    const id = state().get('pack') ?? model?.pack ?? packs[0]?.id;
    const pack = id ? await get(`/api/packs/${encodeURIComponent(id)}`) : null;
    const choose = el('select', { id: 'pack', onchange: e => { const query = state(); query.set('pack', e.target.value); location.search = query; } },
      packs.map(p => el('option', { value: p.id, selected: p.id === id }, `${p.id} ${say(p.title)}`)));
    main.replaceChildren(el('h1', {}, word('model')), el('p', { class: 'note' }, word('aid')), model ? card(model) : el('p', { class: 'panel' }, word('noModel')),
      el('section', { class: 'panel' }, el('form', { class: 'fields' }, field('packTitle', choose))), ...(pack ? [document_(pack)] : []));
  } catch (error) {
    fail(main, error);
  }
}

frame('model');
show();
