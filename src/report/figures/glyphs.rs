//! The shapes by which roles are told apart: circle, square and triangle.

use super::svg::{Anchor, Svg, n};
use crate::language::Both;

/// Shape of a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RoleShape {
    /// Circle: officers, or the first role.
    Circle,
    /// Square: auxiliaries, or the second.
    Square,
    /// Triangle: volunteers.
    Triangle,
    /// Diamond: any further role.
    Diamond,
}

impl RoleShape {
    /// The shape of a role by its name, whether its people are volunteers, and its place among the others.
    pub fn of_role(name: &str, volunteers: bool, position: usize) -> Self {
        match (name, volunteers, position) {
            ("officer", ..) => Self::Circle,
            ("auxiliary", ..) => Self::Square,
            (_, true, _) => Self::Triangle,
            (_, false, 0) => Self::Circle,
            (_, false, 1) => Self::Square,
            _ => Self::Diamond,
        }
    }

    fn class(self) -> &'static str {
        match self {
            Self::Circle => "gl",
            Self::Square => "gl aux",
            Self::Triangle | Self::Diamond => "gl vol",
        }
    }

    fn text_class(self) -> &'static str {
        match self {
            Self::Circle => "gt",
            Self::Square => "gt aux",
            Self::Triangle | Self::Diamond => "gt vol",
        }
    }
}

/// Draws a shape with a number at `at`, with radius `radius`.
pub fn draw_glyph(svg: &mut Svg, shape: RoleShape, at: (f64, f64), radius: f64, number: usize) {
    let (x, y) = at;
    let class = format!("class=\"{}\"", shape.class());
    match shape {
        RoleShape::Circle => svg.circle(x, y, radius, &class),
        RoleShape::Square => {
            let side = radius * 1.84;
            svg.rect(
                x - side / 2.0,
                y - side / 2.0,
                side,
                side,
                &format!("rx=\"2\" {class}"),
            );
        }
        RoleShape::Triangle => {
            let (dx, up, down) = (radius * 1.12, radius * 1.12, radius * 0.86);
            let data = format!(
                "M{} {}l{} {}h-{}z",
                n(x),
                n(y - up),
                n(dx),
                n(up + down),
                n(2.0 * dx)
            );
            svg.path(&data, &class);
        }
        RoleShape::Diamond => {
            let r = radius * 1.15;
            let data = format!(
                "M{} {}l{} {}l-{} {}l-{} -{}z",
                n(x),
                n(y - r),
                n(r),
                n(r),
                n(r),
                n(r),
                n(r),
                n(r)
            );
            svg.path(&data, &class);
        }
    }
    let narrower = if number > 9 { 0.8 } else { 1.0 };
    let size = (radius * 1.35).min(10.5) * narrower;
    let drop = if shape == RoleShape::Triangle {
        radius * 0.62
    } else {
        radius * 0.47 * narrower
    };
    let more = format!("font-size=\"{}\"", n(size));
    svg.text(
        (x, y + drop),
        shape.text_class(),
        Anchor::Middle,
        &more,
        &number.to_string(),
    );
}

/// A shape alone, for the legend.
pub fn role_glyph(shape: RoleShape, label: &Both) -> String {
    let mut svg = Svg::new(20.0, 20.0, "ic", label.clone());
    draw_glyph(&mut svg, shape, (10.0, 10.0), 7.6, 2);
    svg.finish()
}
