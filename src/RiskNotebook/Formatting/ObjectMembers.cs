using System.Reflection;

namespace FangFan.Risk.Notebook.Formatting;

/// <summary>A column of objects: the public property or field of that name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ByType">Where it is in each type that has it.</param>
internal sealed record ObjectMember(string Name, IReadOnlyDictionary<Type, MemberInfo> ByType)
{
    /// <summary>Its value in one object, as it throws where it throws; <see cref="Missing"/> where the object has no such member or is null.</summary>
    public object? In(object? item) => item is null || !ByType.TryGetValue(item.GetType(), out var member) ? Missing.Value
        : member is PropertyInfo property ? NamedFormatters.Call(property.GetMethod!, item) : ((FieldInfo)member).GetValue(item);

    /// <summary>Stands for no value, which is not null.</summary>
    public sealed class Missing
    {
        public static readonly Missing Value = new();
    }
}

/// <summary>What objects are made of, as far as everyone may see it.</summary>
internal static class ObjectMembers
{
    /// <summary>The members of all the types, in the order in which they are declared, those of a base class first.</summary>
    public static IReadOnlyList<ObjectMember> Of(IReadOnlyList<Type> types) =>
        [.. types.SelectMany(t => Of(t).Select(m => (Type: t, Member: m))).GroupBy(m => m.Member.Name).Select(g => new ObjectMember(g.Key, g.DistinctBy(m => m.Type).ToDictionary(m => m.Type, m => m.Member)))];

    private static IEnumerable<MemberInfo> Of(Type type) =>
        type.GetMembers(BindingFlags.Public | BindingFlags.Instance).Where(IsShown).OrderBy(m => Depth(m.DeclaringType)).ThenBy(m => m.MetadataToken);

    private static bool IsShown(MemberInfo member) => member switch
    {
        PropertyInfo property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0 && !property.PropertyType.IsByRefLike && !property.PropertyType.IsByRef,
        FieldInfo => true,
        _ => false,
    };

    private static int Depth(Type? type) => type?.BaseType is { } parent ? Depth(parent) + 1 : 0;
}
