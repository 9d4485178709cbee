import { describe, expect, it } from 'vitest';
import { readProject } from '../../../../src/schemas/project/project.ts';

/*
 * Files that are odd in some way, each as `CapabilityFile::load`, `PermissionFile` and `Config` of tauri-utils 2.10.2
 * have taken or refused it.
 */
const config = { path: 'tauri.conf.json', text: '{ "identifier": "org.example.notes" }' };

const isTaken = (path: string, text: string) => {
  const files = path === config.path ? [{ path, text }] : [config, { path, text }];
  return readProject(files, 'linux').problems.length === 0;
};

/** A capability with more keys. */
const capability = (more: string) => `{"identifier":"a","permissions":[]${more}}`;
const withEntry = (entry: string) => `{"identifier":"a","permissions":[${entry}]}`;

describe('a capability file in JSON', () => {
  it.each([
    capability(',"remote":null'),
    capability(',"remote":{"urls":[],"x":1}'),
    capability(',"remote":{"urls":[],"urls":["https://x"]}'),
    capability(',"platforms":null'),
    capability(',"platforms":[]'),
    capability(',"$schema":7'),
    capability(',"description":"\\u0000"'),
    capability(',"description":"\\ud83d\\ude00"'),
    capability(',"x":"\u2028"'),
    capability(',"identifier":"b"'),
    withEntry('"A"'),
    withEntry('{"identifier":"a","allow":null,"deny":null}'),
    withEntry('{"identifier":"a","allow":[null,1,1.5,18446744073709551616,-0,"x",[[]],{"a":{"b":null}}]}'),
    '{"capabilities":[]}',
    '{"identifier":"","permissions":[]}',
    '[]',
  ])('is taken: %s', (text) => {
    expect(isTaken('capabilities/a.json', text)).toBe(true);
  });

  it.each([
    capability(',"description":null'),
    capability(',"windows":null'),
    capability(',"local":null'),
    capability(',"remote":{}'),
    capability(',"platforms":["macos"]'),
    capability(',"webviews":[7]'),
    capability(',"description":"\\ud83d"'),
    capability(',"x":1e400'),
    capability(',"x":"\t"'),
    capability(','),
    `/* c */${capability('')}`,
    `\ufeff${capability('')}`,
    withEntry('null'),
    withEntry('[]'),
    withEntry('{}'),
    withEntry('{"identifier":"a","allow":{}}'),
    '{"identifier":"a"}',
    '{"permissions":[]}',
    '{"identifier":7,"permissions":[]}',
    '{"capabilities":null}',
    `{"capabilities":${capability('')}}`,
    '[[]]',
    '',
    'null',
    '"a"',
    '7',
    '{}',
  ])('is refused: %s', (text) => {
    expect(isTaken('capabilities/a.json', text)).toBe(false);
  });
});

describe('a capability file in JSON5', () => {
  it.each([
    "{identifier:'a',permissions:[],}",
    '// c\n{identifier:"a",permissions:[\'b\',],x:0xFF,y:.5,z:5.,w:+1}',
    "{identifier:'a\\\nb',permissions:[]}",
    "{identifier:'\\x61',permissions:[]}",
    "{$a_ü:1,identifier:'a',permissions:[]}",
    '{"\\u0069dentifier":"a","permissions":[]}',
    '[]',
  ])('is taken: %s', (text) => {
    expect(isTaken('capabilities/a.json5', text)).toBe(true);
  });

  it.each(["{identifier:'a',permissions:[]} x", '{\'identifier\':"a",permissions:[,]}', ''])(
    'is refused: %s',
    (text) => {
      expect(isTaken('capabilities/a.json5', text)).toBe(false);
    },
  );
});

describe('a capability file in TOML', () => {
  it.each([
    'identifier="a"\npermissions=[]\nplatforms=["iOS"]',
    '[[capabilities]]\nidentifier="a"\npermissions=[]',
    'capabilities=[]',
    'identifier="a"\npermissions=[{identifier="x",allow=[9223372036854775807]}]',
    'identifier="a"\npermissions=[{identifier="x",\n  allow=[1],\n}]',
    'identifier="a"\n[[permissions]]\nidentifier="b"\n[permissions.x]\ny=1',
    'identifier="a"\npermissions=["x",{identifier="y"}]',
    'identifier=\'a\'\npermissions=[]\nremote.urls=["x"]',
    'identifier="\\e"\npermissions=[]',
    '\ufeffidentifier="a"\npermissions=[]',
    'identifier = """\na"""\npermissions=[]',
    'a=1\r\nidentifier="a"\r\npermissions=[]',
  ])('is taken: %s', (text) => {
    expect(isTaken('capabilities/a.toml', text)).toBe(true);
  });

  it.each([
    'identifier="a"',
    'identifier="a"\nidentifier="b"\npermissions=[]',
    'identifier="a"\rpermissions=[]',
    'permissions=[]\n[identifier]',
    '',
  ])('is refused: %s', (text) => {
    expect(isTaken('capabilities/a.toml', text)).toBe(false);
  });
});

describe('a permission file', () => {
  const permission = (more: string) => `{"permission":[{"identifier":"a"${more}}]}`;

  it.each([
    '{}',
    '{"default":null}',
    '{"default":{"permissions":[],"description":null,"version":null}}',
    '{"set":[{"identifier":"a","description":"","permissions":[]}]}',
    permission(''),
    permission(',"commands":{"x":1}'),
    permission(',"scope":{"allow":null}'),
    permission(',"scope":{"allow":[1,"x",null,{"a":[]}]}'),
    permission(',"platforms":null'),
    permission(',"version":1,"description":null'),
    '{"permission":[{"identifier":"A B"}]}',
    '{"$schema":1,"x":{}}',
  ])('is taken: %s', (text) => {
    expect(isTaken('permissions/a.json', text)).toBe(true);
  });

  it.each([
    '{"default":{}}',
    '{"default":{"permissions":[],"version":0}}',
    '{"set":null}',
    '{"permission":null}',
    '{"set":[{"identifier":"a","permissions":[]}]}',
    '{"set":[{"identifier":"a","description":null,"permissions":[]}]}',
    permission(',"commands":null'),
    permission(',"commands":{"allow":null}'),
    permission(',"scope":null'),
    permission(',"platforms":["linux","ios"]'),
    permission(',"description":7'),
    '{"permission":[{}]}',
    '{"permission":[{"identifier":7}]}',
    '[]',
    'null',
  ])('is refused: %s', (text) => {
    expect(isTaken('permissions/a.json', text)).toBe(false);
  });

  it.each([
    ['', true],
    ['[default]\npermissions=[]', true],
    [
      '[[permission]]\nidentifier="a"\n[permission.commands]\nallow=["x"]\n[[permission.scope.allow]]\npath="y"',
      true,
    ],
    ['[[permission]]\nidentifier="a"\nplatforms=["macOS"]', true],
    ['permission=[]', true],
    ['[permission]\nidentifier="a"', false],
    ['[[set]]\nidentifier="a"\npermissions=[]', false],
  ])('may be TOML: %s', (text, taken) => {
    expect(isTaken('permissions/a.toml', text)).toBe(taken);
  });
});

describe('a configuration', () => {
  const withApp = (app: string) => `{"identifier":"a.b","app":${app}}`;
  const withWindow = (window: string) => withApp(`{"windows":[${window}]}`);
  const withSecurity = (security: string) => withApp(`{"security":${security}}`);
  const withBuild = (build: string) => `{"identifier":"a.b","build":${build}}`;

  it.each([
    '{"identifier":"a.b"}',
    withApp('{}'),
    withWindow('{}'),
    withWindow('{"use-https-scheme":true}'),
    withWindow('{"label":"a b"}'),
    withSecurity('{"csp":null,"devCsp":null}'),
    withSecurity('{"csp":{"a":"b","c":["d"]}}'),
    withSecurity('{"capabilities":["a",{"identifier":"x","permissions":[]}]}'),
    withSecurity('{"pattern":{"use":"brownfield"}}'),
    withSecurity('{"pattern":{"use":"isolation","options":{"dir":"x"}}}'),
    withBuild('{"devUrl":null,"frontendDist":null}'),
    withBuild('{"devUrl":"HTTP://LOCALHOST"}'),
    withBuild('{"devUrl":"localhost:1420"}'),
    withBuild('{"devUrl":"about:blank"}'),
    withBuild('{"frontendDist":[]}'),
    withBuild('{"dev-url":"http://x","frontend-dist":"a"}'),
  ])('is taken: %s', (text) => {
    expect(isTaken('tauri.conf.json', text)).toBe(true);
  });

  it.each([
    '{}',
    '[]',
    withApp('null'),
    withApp('{"windows":null}'),
    withWindow('{"label":null}'),
    withWindow('{"url":null}'),
    withWindow('{"create":null}'),
    withWindow('{"useHttpsScheme":null}'),
    withSecurity('null'),
    withSecurity('{"csp":7}'),
    withSecurity('{"csp":[]}'),
    withSecurity('{"csp":{"a":7}}'),
    withSecurity('{"capabilities":null}'),
    withSecurity('{"capabilities":[7]}'),
    withSecurity('{"capabilities":[{"identifier":"x"}]}'),
    withSecurity('{"pattern":null}'),
    withSecurity('{"pattern":{"use":"brownfield","options":{}}}'),
    withSecurity('{"pattern":{"use":"isolation"}}'),
    withSecurity('{"pattern":{"use":"x"}}'),
    withBuild('null'),
    withBuild('{"devUrl":"x"}'),
    withBuild('{"devUrl":"http://x:99999"}'),
    withBuild('{"frontendDist":7}'),
  ])('is refused: %s', (text) => {
    expect(isTaken('tauri.conf.json', text)).toBe(false);
  });
});
