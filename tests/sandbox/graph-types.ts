import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

/** Microsoft's published types of Graph v1.0, asked whether an answer is one of them. */
export interface GraphTypes {
  /** How many interfaces and enumerations the package holds. */
  readonly size: number;
  /** One line for everything in `value` that the named type does not allow; properties starting `@odata` pass. */
  faults(type: string, value: unknown): string[];
}

interface Declarations {
  readonly interfaces: ReadonlyMap<string, ts.InterfaceDeclaration>;
  readonly enums: ReadonlyMap<string, readonly string[]>;
}

export const graphTypes = (): GraphTypes => {
  const file = createRequire(import.meta.url).resolve(
    '@microsoft/microsoft-graph-types/microsoft-graph.d.ts',
  );
  const declarations = readDeclarations(readFileSync(file, 'utf8'));
  return {
    size: declarations.interfaces.size + declarations.enums.size,
    faults: (type, value) => checkNamed(declarations, type, value, type),
  };
};

const readDeclarations = (text: string): Declarations => {
  const interfaces = new Map<string, ts.InterfaceDeclaration>();
  const enums = new Map<string, readonly string[]>();
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node)) interfaces.set(node.name.text, node);
    else if (ts.isTypeAliasDeclaration(node)) enums.set(node.name.text, literalsOf(node.type));
    else ts.forEachChild(node, visit);
  };
  ts.forEachChild(ts.createSourceFile('graph.d.ts', text, ts.ScriptTarget.Latest), visit);
  return { interfaces, enums };
};

const literalsOf = (type: ts.TypeNode): string[] => {
  if (ts.isUnionTypeNode(type)) return type.types.flatMap(literalsOf);
  return ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? [type.literal.text] : [];
};

const checkNamed = (all: Declarations, name: string, value: unknown, path: string): string[] => {
  const literals = all.enums.get(name);
  if (literals) return literals.includes(String(value)) ? [] : [`${path}: ${String(value)} is no ${name}`];
  if (!all.interfaces.has(name)) return [`${path}: Graph has no type ${name}`];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path}: is no ${name}`];
  const properties = propertiesOf(all, actualType(value) || name);
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key.startsWith('@odata')) return [];
    const type = properties.get(key);
    return type
      ? checkType(all, type, inner, `${path}.${key}`)
      : [`${path}.${key}: ${name} has no such property`];
  });
};

/** A directory object says which kind it is: `#microsoft.graph.user` is a `User`. */
const actualType = (value: object): string => {
  const named = '@odata.type' in value ? String(value['@odata.type']).replace('#microsoft.graph.', '') : '';
  return named && `${named.charAt(0).toUpperCase()}${named.slice(1)}`;
};

const propertiesOf = (all: Declarations, name: string): Map<string, ts.TypeNode> => {
  const declaration = all.interfaces.get(name);
  if (!declaration) return new Map();
  const parents = (declaration.heritageClauses ?? []).flatMap(({ types }) =>
    types.map(({ expression }) => (expression as ts.Identifier).text),
  );
  const inherited = parents.flatMap((parent) => [...propertiesOf(all, parent)]);
  const own = declaration.members.flatMap((member): [string, ts.TypeNode][] =>
    ts.isPropertySignature(member) && member.type ? [[propertyName(member.name), member.type]] : [],
  );
  return new Map([...inherited, ...own]);
};

const propertyName = (name: ts.PropertyName): string =>
  ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : '';

const checkType = (all: Declarations, type: ts.TypeNode, value: unknown, path: string): string[] => {
  if (ts.isArrayTypeNode(type)) {
    if (!Array.isArray(value)) return [`${path}: is no list`];
    return value.flatMap((item, index) => checkType(all, type.elementType, item, `${path}[${index}]`));
  }
  if (ts.isParenthesizedTypeNode(type)) return checkType(all, type.type, value, path);
  if (ts.isUnionTypeNode(type)) {
    const faults = type.types.map((one) => checkType(all, one, value, path));
    return faults.some((found) => found.length === 0) ? [] : (faults[0] ?? []);
  }
  if (ts.isTypeReferenceNode(type)) return checkReference(all, type, value, path);
  return checkPrimitive(type, value, path);
};

const checkReference = (all: Declarations, type: ts.TypeReferenceNode, value: unknown, path: string) => {
  const name = ts.isIdentifier(type.typeName) ? type.typeName.text : type.typeName.right.text;
  const [argument] = type.typeArguments ?? [];
  if (name !== 'NullableOption' || !argument) return checkNamed(all, name, value, path);
  return value === null ? [] : checkType(all, argument, value, path);
};

const PRIMITIVES: Readonly<Partial<Record<ts.SyntaxKind, string>>> = {
  [ts.SyntaxKind.StringKeyword]: 'string',
  [ts.SyntaxKind.NumberKeyword]: 'number',
  [ts.SyntaxKind.BooleanKeyword]: 'boolean',
};

const checkPrimitive = (type: ts.TypeNode, value: unknown, path: string): string[] => {
  const wanted = PRIMITIVES[type.kind];
  if (wanted === undefined || typeof value === wanted) return [];
  return [`${path}: ${value === null ? 'null' : typeof value} instead of ${wanted}`];
};
