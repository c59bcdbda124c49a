import { word, say } from './words.js';
import { address, ask, el, fail, field, frame, get, named, number, watch } from './page.js';

const main = document.querySelector('main');
const jobs = el('div', { id: 'jobs', 'aria-live': 'polite' });

const post = (path, body) => ask(path, { method: 'POST', ...(body instanceof FormData ? { body } : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }) });

function result(job) {
  const done = job.result;
  if (!done) return job.error ? el('p', { class: 'problem' }, say(job.error)) : null;
  if (done.alreadyImported) return el('p', {}, word('already'));
  if (job.kind === 'import') return el('p', {}, `${done.areaCode}: ${word('addedRows')} ${number(done.added)} · ${word('replacedRows')} ${number(done.replaced)} · ${word('unchangedRows')} ${number(done.unchanged)}`);
  if (job.kind === 'assess') return el('p', {}, `${number(done.households)} ${word('householdsUnit')} · ${word('transitions')} ${number(done.transitions)} `, el('a', { href: address('/', { area: done.areaCode, quarter: done.quarter }) }, word('list')));
  if (job.kind === 'train') return el('p', {}, `${word('modelLine')} ${done.model} · ${word('rows')} ${number(done.rows)} · ${word('eventsCount')} ${number(done.events)} `, el('a', { href: address('/model.html', { area: done.areaCode }) }, word('card')));
  if (['backtest', 'factors', 'drift'].includes(job.kind)) return el('p', {}, `${say(done.statement)} `, el('a', { href: address('/model.html', { area: done.areaCode }) }, word('model')));
  return null;
}

function problems(job) {
  if (job.problemCount === 0) return null;
  return el('details', {}, el('summary', {}, `${word('problems')}: ${number(job.problemCount)}`), el('div', { class: 'scroll' }, el('table', { class: 'cards' },
    el('thead', {}, el('tr', {}, ['severity', 'file', 'row', 'column', 'message'].map(name => el('th', { scope: 'col' }, word(name))))),
    el('tbody', {}, job.problems.map(p => el('tr', {}, [['severity', word(`severity.${p.severity}`)], ['file', p.file], ['row', p.row ? String(p.row) : '—'], ['column', p.column ?? '—'], ['message', say(p.message)]]
      .map(([name, value]) => el('td', { 'data-label': word(name) }, el('div', {}, value)))))))));
}

/** Shows a job and follows it until it ends. */
async function follow(job, fresh) {
  const place = el('article', { class: 'panel' });
  const draw = now => place.replaceChildren(
    el('h2', {}, `${word('job')} ${now.id} · ${word('kind.' + now.kind)} · ${word('job.' + now.state)}`), el('p', { class: 'soft' }, now.about),
    ...(now.state === 'waiting' || now.state === 'running' ? [el('progress', { max: 1, value: now.progress, 'aria-label': word('job.running') }), el('p', { class: 'soft' }, say(now.step))] : []),
    ...[result(now), problems(now)].filter(Boolean));
  draw(job);
  jobs.querySelector('.soft.none')?.remove();
  jobs.prepend(place);
  const ended = job.state === 'waiting' || job.state === 'running' ? await watch(job.id, draw) : job;
  if (fresh && ended.state === 'succeeded') await forms();
}

/** A form whose sending starts a job. */
function form(title, hint, fields, send) {
  const trouble = el('div', { role: 'alert' });
  const button = el('button', { type: 'submit', class: 'primary' }, word(title === 'upload' ? 'send' : title));
  const submit = async event => {
    event.preventDefault();
    button.disabled = true;
    trouble.replaceChildren();
    try {
      follow(await send(event.target), true).catch(error => fail(trouble, error));
    } catch (error) {
      fail(trouble, error);
    } finally {
      button.disabled = false;
    }
  };
  return el('section', { class: 'panel' }, el('h2', {}, word(title)), el('p', { class: 'soft' }, word(hint)), trouble, el('form', { class: 'fields', id: `form-${title}`, onsubmit: submit }, fields, button));
}

const choice = (id, options) => el('select', { id, name: id }, options.map(([value, text]) => el('option', { value }, text)));

const holder = el('div', {});

async function forms() {
  const [areas, quarters, packs] = await Promise.all([get('/api/areas'), get('/api/quarters'), get('/api/packs')]);
  const file = (name, required) => field(`file${name[0].toUpperCase()}${name.slice(1)}`, el('input', { type: 'file', id: `file-${name}`, name, required, accept: '.csv,.gz' }));
  const pickArea = id => field('area', choice(id, areas.map(a => [a.areaCode, named(a)])));
  const pickQuarter = id => field('quarter', choice(id, [...new Set(quarters.map(q => q.quarter))].map(q => [q, q])));
  const pickPack = id => field('packLine', choice(id, packs.toSorted((a, b) => (a.extends !== null) - (b.extends !== null)).map(p => [p.id, `${p.id} ${say(p.title)}`])));
  const value = (sent, id) => sent.elements[id].value;
  holder.replaceChildren(
    form('upload', 'uploadHint', [file('quarters', true), file('outcomes'), file('areas'), file('path_back'), field('county', el('input', { type: 'text', id: 'county', name: 'area', inputmode: 'numeric', pattern: '[0-9]{6}', maxlength: 6 }))],
      sent => post('/api/imports', new FormData(sent))),
    ...(areas.length === 0 ? [] : [el('div', { class: 'columns' },
      form('train', 'trainHint', [pickArea('train-area'), pickQuarter('train-quarter'), pickPack('train-pack'), field('target', choice('train-target', ['relapse', 'monitored', 'below-line'].map(t => [t, word(`target.${t}`)])))],
        sent => post('/api/models', { areaCode: value(sent, 'train-area'), until: value(sent, 'train-quarter'), pack: value(sent, 'train-pack'), target: value(sent, 'train-target') })),
      form('assess', 'assessHint', [pickArea('assess-area'), pickQuarter('assess-quarter'), pickPack('assess-pack')],
        sent => post(`/api/areas/${value(sent, 'assess-area')}/assessments`, { quarter: value(sent, 'assess-quarter'), pack: value(sent, 'assess-pack') })))]));
}

async function show() {
  try {
    await forms();
    main.replaceChildren(el('h1', {}, word('data')), holder, el('h2', {}, word('jobs')), jobs);
    const known = await ask('/api/jobs?about=records');
    if (known.length === 0) jobs.append(el('p', { class: 'soft none' }, word('noJobs')));
    for (const job of known.toReversed()) follow(job, false).catch(error => fail(main, error));
  } catch (error) {
    fail(main, error);
  }
}

frame('data');
show();
