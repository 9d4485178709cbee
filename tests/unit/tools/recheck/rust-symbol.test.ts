import { describe, expect, it } from 'vitest';
import { rustSymbol } from '../../../../src/tools/recheck/rust-symbol.ts';

const source = `
//! Says resolve in a comment.
/// Whether it is allowed.
#[derive(Debug)]
pub enum Verdict {
  /// Yes.
  #[serde(rename = "yes")]
  Allowed(String),
  Denied { reason: &'static str },
}

impl Verdict {
  pub fn text(&self) -> String {
    // A brace in a text is no brace.
    format!("}} {self:?}")
  }
}

impl<'a> From<&'a str> for Verdict {
  fn from(text: &'a str) -> Self { Self::Allowed(text.into()) }
}

pub(crate) async fn resolve<T: Into<Verdict>>(
  given: [T; 2],
) -> Verdict
where
  T: Clone,
{
  given[0].clone().into()
}

const LIMIT: usize = 3;
struct Depth { remaining_depth: u8 }
`;

describe('rustSymbol', () => {
  it('gives a function with its body, without comments', () => {
    expect(rustSymbol(source, 'resolve')).toBe(
      'pub(crate) async fn resolve<T: Into<Verdict>>( given: [T; 2], ) -> Verdict where T: Clone, { given[0].clone().into() }',
    );
  });

  it('gives a type with its attributes', () => {
    expect(rustSymbol(source, 'Verdict')).toBe(
      '#[derive(Debug)] pub enum Verdict { #[serde(rename = "yes")] Allowed(String), Denied { reason: &\'static str }, }',
    );
  });

  it('gives a method of a type', () => {
    expect(rustSymbol(source, 'Verdict::text')).toBe(
      'pub fn text(&self) -> String { format!("}} {self:?}") }',
    );
  });

  it('gives a variant of an enum', () => {
    expect(rustSymbol(source, 'Verdict::Allowed')).toBe('#[serde(rename = "yes")] Allowed(String)');
    expect(rustSymbol(source, 'Verdict::Denied')).toBe("Denied { reason: &'static str }");
  });

  it('gives an implementation of a trait', () => {
    expect(rustSymbol(source, 'From for Verdict')).toBe(
      "impl<'a> From<&'a str> for Verdict { fn from(text: &'a str) -> Self { Self::Allowed(text.into()) } }",
    );
  });

  it('gives a constant to its semicolon', () => {
    expect(rustSymbol(source, 'LIMIT')).toBe('const LIMIT: usize = 3;');
  });

  it('gives the lines that hold a name which nothing here defines', () => {
    expect(rustSymbol(source, 'remaining_depth')).toBe('struct Depth { remaining_depth: u8 }');
  });

  it('gives nothing for a name that is nowhere', () => {
    expect(rustSymbol(source, 'refuse')).toBeUndefined();
    expect(rustSymbol(source, 'Verdict::Unknown')).toBeUndefined();
  });

  it('gives the whole source without a name', () => {
    expect(rustSymbol('fn a() {} // one\n\n/* two */ fn b() {}\n', undefined)).toBe('fn a() {} fn b() {}');
  });
});
