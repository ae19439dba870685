//! The shapes by which roles are told apart: circle, square, triangle and others.

use super::svg::{Anchor, Svg, n};
use crate::language::Both;

/// Shape of a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RoleShape {
    /// Circle: officers.
    Circle,
    /// Square: auxiliaries.
    Square,
    /// Triangle: volunteers.
    Triangle,
    /// Triangle on its tip: other volunteers.
    Tip,
    /// Diamond: any further role.
    Diamond,
    /// Hexagon: and one more.
    Hexagon,
}

impl RoleShape {
    /// Shapes of roles, told by name and whether their people are volunteers: no two alike while shapes last.
    pub fn of_roles(roles: &[(&str, bool)]) -> Vec<Self> {
        let own = |(name, _): &(&str, bool)| match *name {
            "officer" => Some(Self::Circle),
            "auxiliary" => Some(Self::Square),
            _ => None,
        };
        let mut taken: Vec<Self> = roles.iter().filter_map(own).collect();
        let mut next = |volunteers: bool| {
            let (wished, last): (&[Self], Self) = if volunteers {
                (&[Self::Triangle, Self::Tip], Self::Tip)
            } else {
                let all = &[Self::Circle, Self::Square, Self::Diamond, Self::Hexagon];
                (all, Self::Hexagon)
            };
            let free = wished.iter().find(|shape| !taken.contains(shape));
            let shape = free.copied().unwrap_or(last);
            taken.push(shape);
            shape
        };
        let roles = roles.iter();
        roles
            .map(|role| own(role).unwrap_or_else(|| next(role.1)))
            .collect()
    }

    fn class(self) -> &'static str {
        match self {
            Self::Circle => "gl",
            Self::Square => "gl aux",
            Self::Triangle | Self::Tip | Self::Diamond | Self::Hexagon => "gl vol",
        }
    }

    fn text_class(self) -> &'static str {
        match self {
            Self::Circle => "gt",
            Self::Square => "gt aux",
            Self::Triangle | Self::Tip | Self::Diamond | Self::Hexagon => "gt vol",
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
        RoleShape::Tip => {
            let (dx, up, down) = (radius * 1.12, radius * 0.86, radius * 1.12);
            let data = format!(
                "M{} {}l{} -{}h-{}z",
                n(x),
                n(y + down),
                n(dx),
                n(up + down),
                n(2.0 * dx)
            );
            svg.path(&data, &class);
        }
        RoleShape::Hexagon => {
            let (half, dx, dy) = (radius * 0.55, radius * 0.5, radius * 0.95);
            let data = format!(
                "M{} {}h{}l{} {}l-{} {}h-{}l-{} -{}z",
                n(x - half),
                n(y - dy),
                n(2.0 * half),
                n(dx),
                n(dy),
                n(dx),
                n(dy),
                n(2.0 * half),
                n(dx),
                n(dy)
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
    let drop = match shape {
        RoleShape::Triangle => radius * 0.62,
        RoleShape::Tip => radius * 0.24,
        _ => radius * 0.47 * narrower,
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

#[cfg(test)]
mod tests {
    use super::RoleShape::{self, Circle, Diamond, Hexagon, Square, Tip, Triangle};

    #[test]
    fn no_two_roles_look_alike() {
        let usual = [
            ("volunteer", true),
            ("auxiliary", false),
            ("officer", false),
        ];
        assert_eq!(RoleShape::of_roles(&usual), [Triangle, Square, Circle]);
        let many = [
            ("security", false),
            ("auxiliary", false),
            ("sergeant", false),
            ("officer", false),
            ("elders", true),
            ("students", true),
        ];
        let shapes = RoleShape::of_roles(&many);
        assert_eq!(shapes, [Diamond, Square, Hexagon, Circle, Triangle, Tip]);
        assert_eq!(RoleShape::of_roles(&[("patrol", false)]), [Circle]);
    }
}
