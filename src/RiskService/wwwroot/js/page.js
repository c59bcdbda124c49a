// What every page shares: elements, requests, the bar on top, the address as state.
import { word, say, isEnglish, apiLanguage } from './words.js';

/** Makes an element; text is always text, never markup. */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (key === 'share') element.style.setProperty('--share', value);
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== ''));
  return element;
}

export const state = () => new URLSearchParams(location.search);

/** The address of a page with the state kept and changed; a null takes a part away. */
export function address(page, changes = {}) {
  const query = new URLSearchParams();
  for (const key of ['area', 'quarter', 'lang']) if (state().get(key)) query.set(key, state().get(key));
  for (const [key, value] of Object.entries(changes)) value === null || value === '' ? query.delete(key) : query.set(key, value);
  return page + (query.size ? '?' + query : '');
}

export class Failure extends Error {
  constructor(status, problem) {
    super(problem?.[isEnglish ? 'english' : 'chinese'] ?? problem?.detail ?? problem?.title ?? `HTTP ${status}`);
    this.status = status;
    this.problem = problem;
  }
}

/** Asks the API; a problem answer becomes a Failure with its words. */
export async function ask(path, options) {
  const response = await fetch(path, options);
  const body = await response.json().catch(() => null);
  if (!response.ok) throw new Failure(response.status, body);
  return body;
}

export const get = (path, query = {}) => {
  const search = new URLSearchParams(Object.entries({ ...query, language: apiLanguage }).filter(([, value]) => value !== null && value !== undefined && value !== ''));
  return ask(`${path}?${search}`);
};

export const number = value => value === null || value === undefined ? '—' : Number(value).toLocaleString('en-US', { maximumFractionDigits: 2 });

export const percent = (value, digits = 1) => value === null || value === undefined ? '—' : `${(value * 100).toFixed(digits)}%`;

/** A percentile to one place, never rounded up to 100. */
export const tenth = value => (Math.floor(value * 10) / 10).toFixed(1);

export const level = name => el('span', { class: `level level-${name ?? 'absent'}` }, word(`level.${name ?? 'absent'}`));

/** A panel under a heading. */
export const panel = (title, ...content) => el('section', { class: 'panel' }, el('h2', {}, word(title)), content);

/** A table whose rows become cards on a narrow screen; a row is an array of cells. */
export function grid(heads, rows, attributes = {}) {
  return el('div', { class: 'scroll' }, el('table', { class: 'cards', ...attributes }, el('thead', {}, el('tr', {}, heads.map(name => el('th', { scope: 'col' }, word(name))))),
    el('tbody', {}, rows.map(cells => el('tr', {}, cells.map((cell, i) => el('td', { 'data-label': word(heads[i]) }, el('div', {}, cell))))))));
}

/** A chart drawn by the service, put into the page so that it takes the page's colours. */
export async function chart(place, path, query) {
  const width = Math.max(280, Math.min(1200, Math.floor(place.clientWidth)));
  const response = await fetch(`${path}?${new URLSearchParams({ language: apiLanguage, width, ...query })}`);
  if (!response.ok) return fail(place, new Error(`HTTP ${response.status}`));
  const picture = new DOMParser().parseFromString(await response.text(), 'image/svg+xml').documentElement;
  place.replaceChildren(document.importNode(picture, true));
}

/** Puts what is wrong in the place of the content. */
export function fail(place, error) {
  place.replaceChildren(el('div', { class: 'problem', role: 'alert' }, el('strong', {}, `${word('failed')}: `), error.message));
}

/** Draws the bar on top and the words of the page's own markup. */
export function frame(current) {
  document.documentElement.lang = isEnglish ? 'en' : 'zh-CN';
  for (const place of document.querySelectorAll('[data-word]')) place.textContent = word(place.dataset.word);
  document.title = `${word(current)} · ${word('title')}`;
  const pages = [['list', '/'], ['transitions', '/transitions.html'], ['packs', '/packs.html'], ['model', '/model.html'], ['data', '/data.html']];
  const other = state();
  isEnglish ? other.delete('lang') : other.set('lang', 'en');
  document.querySelector('header').replaceChildren(el('div', { class: 'top-inner' },
    el('a', { class: 'brand', href: address('/') }, word('title')),
    el('nav', { 'aria-label': word('navigation') }, pages.map(([name, page]) => el('a', { href: address(page), 'aria-current': name === current ? 'page' : null }, word(name)))),
    el('a', { class: 'button', id: 'language', lang: isEnglish ? 'zh-CN' : 'en', href: location.pathname + (other.size ? '?' + other : '') }, word('switch'))));
  document.querySelector('footer').replaceChildren(el('p', {}, word('aid')), el('p', {}, word('footer')));
}

/** The counties and quarters to choose from; null where nothing is assessed yet, after saying so. */
export async function places(place) {
  const [areas, quarters] = await Promise.all([get('/api/areas'), get('/api/quarters')]);
  if (quarters.some(q => q.assessed)) return { areas, quarters };
  const jobs = await ask('/api/jobs');
  const first = jobs.find(job => job.kind === 'first-start' && ['waiting', 'running'].includes(job.state));
  if (!first) {
    place.replaceChildren(el('p', { class: 'panel' }, word('empty'), ' ', el('a', { href: address('/data.html') }, word('data'))));
    return null;
  }
  const bar = el('progress', { max: 1, value: first.progress, 'aria-label': word('preparing') });
  const step = el('p', { class: 'soft', role: 'status' });
  place.replaceChildren(el('div', { class: 'panel' }, el('h1', {}, word('preparing')), bar, step));
  const ended = await watch(first.id, job => { bar.value = job.progress; step.textContent = say(job.step); });
  if (ended.state !== 'succeeded') {
    fail(place, new Error(say(ended.error)));
    return null;
  }
  return places(place);
}

/** Follows a job until it ends, asking more rarely the longer it takes. */
export async function watch(id, tell) {
  for (let pause = 60; ; pause = Math.min(700, pause * 1.25)) {
    const job = await ask(`/api/jobs/${id}`);
    tell(job);
    if (!['waiting', 'running'].includes(job.state)) return job;
    await new Promise(resume => setTimeout(resume, pause));
  }
}

/** The chosen area and quarter, the newest assessed where the address names none. */
export function chosen({ areas, quarters }) {
  const assessed = quarters.filter(q => q.assessed);
  const area = state().get('area') ?? assessed[0].areaCode;
  const quarter = state().get('quarter') ?? assessed.find(q => q.areaCode === area.slice(0, 6))?.quarter ?? assessed[0].quarter;
  return { area, quarter, county: areas.find(a => a.areaCode === area.slice(0, 6)) };
}

export const named = entry => entry.name ? `${entry.name} ${entry.areaCode}` : entry.areaCode;

/** The county's or township's name and code, for headings. */
export const placeName = ({ area, county }) => [county, ...(county?.townships ?? [])].filter(Boolean).filter(p => area.startsWith(p.areaCode)).map(p => p.name ?? p.areaCode).join(' ') + ` ${area}`;

/** The pickers of area and quarter; a change is told with the part of the address that changes. */
export function pickers(found, { area, quarter }, tell) {
  const option = (value, text, selected, disabled = false) => el('option', { value, selected, disabled }, text);
  const areaSelect = el('select', { id: 'area', onchange: e => tell({ area: e.target.value, offset: null }) }, found.areas.map(county => [
    option(county.areaCode, `${named(county)}（${word('wholeCounty')}）`, county.areaCode === area),
    county.townships.map(town => option(town.areaCode, `　${named(town)}`, town.areaCode === area)),
  ]).flat(2));
  const quarterSelect = el('select', { id: 'quarter', onchange: e => tell({ quarter: e.target.value, offset: null }) },
    found.quarters.filter(q => q.areaCode === area.slice(0, 6)).map(q => option(q.quarter, q.assessed ? q.quarter : `${q.quarter}（${word('notAssessed')}）`, q.quarter === quarter, !q.assessed)));
  return [field('area', areaSelect), field('quarter', quarterSelect)];
}

export const field = (name, control) => el('div', { class: 'field' }, el('label', { for: control.id }, word(name)), control);

/** The village's and township's names of a 12-digit code, where areas.csv has them. */
export function villageName(county, code) {
  const town = county?.townships.find(t => code?.startsWith(t.areaCode));
  const village = town?.villages.find(v => v.areaCode === code);
  return [town?.name, village?.name].filter(Boolean).join(' ') || code || '—';
}
