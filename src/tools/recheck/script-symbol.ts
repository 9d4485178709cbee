/** Finds what a name means in a JavaScript or TypeScript source, as text. */
import ts from 'typescript';
import { linesNaming } from './lines-naming.ts';

const printer = ts.createPrinter({ removeComments: true });

/** Whether a node gives something this name: a declaration, an assignment, or `defineProperty(object, 'name', …)`. */
function defines(node: ts.Node, name: string): boolean {
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.some((it) => ts.isIdentifier(it.name) && it.name.text === name);
  if (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) || ts.isMethodDeclaration(node))
    return node.name !== undefined && ts.isIdentifier(node.name) && node.name.text === name;
  if (ts.isPropertyAssignment(node)) return ts.isIdentifier(node.name) && node.name.text === name;
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken)
    return ts.isPropertyAccessExpression(node.left) && node.left.name.text === name;
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === 'defineProperty' &&
    node.arguments.some((argument) => ts.isStringLiteral(argument) && argument.text === name)
  );
}

/** As `rustSymbol`, for a script. */
export function scriptSymbol(source: string, symbol: string | undefined): string | undefined {
  const file = ts.createSourceFile('script.js', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const print = (node: ts.Node) =>
    printer.printNode(ts.EmitHint.Unspecified, node, file).replace(/\s+/g, ' ');
  if (symbol === undefined) return file.statements.map(print).join('\n');
  const name = symbol.split('::').at(-1) ?? symbol;
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (defines(node, name)) found.push(print(node));
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return found.length > 0 ? found.join('\n') : linesNaming(source, symbol);
}
