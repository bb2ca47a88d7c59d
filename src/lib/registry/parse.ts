/** The registry and the site's settings from their files; a bad entry is reported and left out, the others stay usable. */
import type { z } from 'zod';
import { diagnostic } from '../diagnostic/catalogue.ts';
import { quote, type Diagnostic } from '../diagnostic/diagnostic.ts';
import { checkCharacters } from '../rules/characters.ts';
import { checkCitedDocuments, checkGlossary, checkOrganizations, checkTerms, checkUnique, type RegistryFile } from '../rules/registry.ts';
import { checkRegistryCircles } from '../rules/registry-circles.ts';
import { LastUsed } from '../last-used.ts';
import { parseYaml } from '../yaml/document.ts';
import { registryCodes, validate } from '../yaml/validate.ts';
import type { Content, RegistryName, TextFile } from '../library/content.ts';
import { createRegistry, type Registry } from './registry.ts';
import {
  abbreviationSchema,
  citedDocumentSchema,
  indicatorSchema,
  issuerSchema,
  kindSchema,
  lawsSchema,
  organizationSchema,
  siteSchema,
  termSchema,
  type Site,
} from './schema.ts';

interface ParsedRegistry {
  registry: Registry;
  diagnostics: readonly Diagnostic[];
}

/** Files that were read once are not read again: a library may be assembled many times over one registry, and reading it takes longer than a document. */
const parsedBefore = new WeakMap<Content['registry'], ParsedRegistry>();
/** The same files opened again: an editor's program looks at them with each step. */
const parsedTexts = new LastUsed<string, ParsedRegistry>(4);

export function parseRegistry({ registry: files }: Pick<Content, 'registry'>): ParsedRegistry {
  const before = parsedBefore.get(files);
  if (before !== undefined) return before;
  const parsed = parsedTexts.getOrMake(JSON.stringify(files), () => parseFiles(files));
  parsedBefore.set(files, parsed);
  return parsed;
}

function parseFiles(files: Content['registry']): ParsedRegistry {
  const diagnostics: Diagnostic[] = [];
  const read = <Schema extends z.ZodType>(name: RegistryName, schema: Schema): RegistryFile<z.output<Schema>> | null => {
    const parsed = parseList(name, files[name], schema);
    diagnostics.push(...parsed.diagnostics);
    return parsed.file;
  };
  const organizations = read('organizations', organizationSchema);
  const kinds = read('kinds', kindSchema);
  const terms = read('terms', termSchema);
  const abbreviations = read('abbreviations', abbreviationSchema);
  const indicators = read('indicators', indicatorSchema);
  const issuers = read('issuers', issuerSchema);
  const laws = read('laws', lawsSchema);
  const citedDocuments = read('cited-documents', citedDocumentSchema);
  if (organizations !== null)
    diagnostics.push(...checkUnique(organizations, 'id'), ...checkOrganizations(organizations), ...checkRegistryCircles(organizations));
  if (kinds !== null) diagnostics.push(...checkUnique(kinds, 'id'), ...checkUnique(kinds, 'name'), ...checkUnique(kinds, 'code'));
  if (terms !== null) diagnostics.push(...checkUnique(terms, 'id'), ...checkTerms(terms, organizations?.values ?? []));
  if (abbreviations !== null)
    diagnostics.push(...checkUnique(abbreviations, 'short'), ...checkGlossary(abbreviations, organizations?.values ?? []));
  if (indicators !== null) diagnostics.push(...checkUnique(indicators, 'id'));
  if (issuers !== null) diagnostics.push(...checkUnique(issuers, 'id'));
  if (citedDocuments !== null) {
    const lists = {
      organizations: organizations?.values ?? [],
      issuers: issuers?.values ?? [],
      kinds: kinds?.values ?? [],
      terms: terms?.values ?? [],
    };
    diagnostics.push(...checkUnique(citedDocuments, 'id'), ...checkCitedDocuments(citedDocuments, lists));
  }
  const registry = createRegistry({
    organizations: organizations?.values ?? [],
    kinds: kinds?.values ?? [],
    terms: terms?.values ?? [],
    abbreviations: abbreviations?.values ?? [],
    indicators: indicators?.values ?? [],
    issuers: issuers?.values ?? [],
    laws: laws?.values ?? [],
    citedDocuments: citedDocuments?.values ?? [],
  });
  return { registry, diagnostics };
}

/** Organizations and kinds are needed by every document; the other lists may be missing. */
const required: readonly RegistryName[] = ['organizations', 'kinds'];

function parseList<Schema extends z.ZodType>(
  name: RegistryName,
  source: TextFile | null,
  schema: Schema,
): { file: RegistryFile<z.output<Schema>> | null; diagnostics: Diagnostic[] } {
  if (source === null) {
    if (!required.includes(name)) return { file: null, diagnostics: [] };
    const file = `content/registry/${name}.yaml`;
    return { file: null, diagnostics: [diagnostic('FILE-003', { file, line: 1, column: 1 }, { found: `không có ${file}` })] };
  }
  const { file, text } = source;
  // A list that may be missing may also hold nothing but comments: an editor adds the first entry below them.
  const isEmpty = text.split('\n').every((line) => line.trim() === '' || line.trimStart().startsWith('#'));
  if (!required.includes(name) && isEmpty) return { file: null, diagnostics: checkCharacters(file, text) };
  const { yaml, diagnostics: syntax } = parseYaml(file, text);
  const diagnostics = [...checkCharacters(file, text), ...syntax];
  if (yaml === null) return { file: null, diagnostics };
  if (!Array.isArray(yaml.value)) {
    diagnostics.push(
      diagnostic(
        'REG-001',
        { file, line: 1, column: 1 },
        { found: 'không phải danh sách', expected: 'danh sách, mỗi mục bắt đầu bằng "- "' },
      ),
    );
    return { file: null, diagnostics };
  }
  const values = yaml.value.flatMap((_, index) => {
    const checked = validate(file, yaml, schema, registryCodes, [index]);
    diagnostics.push(...checked.diagnostics);
    return checked.value === null ? [] : [checked.value];
  });
  return { file: { file, yaml, values }, diagnostics };
}

const unnamedSite: Site = { title: 'Thư viện văn bản', description: null, audience: 'public', renderer: 'mdx' };

/** Whom a site can be open to: a body, not a list of bodies or of people. */
const closedTypes: ReadonlySet<string> = new Set(['group', 'person-group']);

/** Without a readable `site.yaml` the library still has a name, and the report says what is missing. `registry`: where the audience is looked up. */
export function parseSite(source: TextFile | null, registry?: Registry): { site: Site; diagnostics: Diagnostic[] } {
  if (source === null) {
    const file = 'content/site.yaml';
    return { site: unnamedSite, diagnostics: [diagnostic('FILE-003', { file, line: 1, column: 1 }, { found: `không có ${file}` })] };
  }
  const { yaml, diagnostics } = parseYaml(source.file, source.text);
  if (yaml === null) return { site: unnamedSite, diagnostics };
  const checked = validate(source.file, yaml, siteSchema, registryCodes);
  const audience = checked.value?.audience ?? 'public';
  const body = registry?.organization(audience);
  if (registry !== undefined && audience !== 'public' && (body === undefined || closedTypes.has(body.type))) {
    const words = {
      field: 'audience',
      found: quote(audience),
      expected: '"public" (mọi người), hoặc mã một cơ quan (không phải nhóm) trong content/registry/organizations.yaml',
    };
    diagnostics.push(diagnostic('REG-003', { file: source.file, ...yaml.place(['audience']) }, words));
  }
  return {
    site: checked.value ?? unnamedSite,
    diagnostics: [...checkCharacters(source.file, source.text), ...diagnostics, ...checked.diagnostics],
  };
}
