namespace FangFan.Risk.Boosting;

/// <summary>One node of a tree: a split, or a leaf where <see cref="Feature"/> is negative.</summary>
/// <param name="Feature">Position of the split's feature; -1 in a leaf.</param>
/// <param name="Threshold">A value at most this goes left; at <see cref="float.MaxValue"/> every value does, +infinity too, and only missing ones may go right.</param>
/// <param name="MissingLeft">Whether NaN goes left.</param>
/// <param name="Left">Position of the left child in the table.</param>
/// <param name="Right">Position of the right child in the table.</param>
/// <param name="Value">A leaf's value in log-odds, learning rate included; 0 in a split.</param>
/// <param name="Cover">Training rows that reached the node, of those the tree was grown on (a row sample where one was drawn); the sum of their weights where rows have weights.</param>
public readonly record struct TreeNode(int Feature, float Threshold, bool MissingLeft, int Left, int Right, double Value, double Cover)
{
    /// <summary>Whether the node holds a value instead of a split.</summary>
    public bool IsLeaf => Feature < 0;

    /// <summary>Whether a value of the split's feature goes left; NaN = missing.</summary>
    public bool GoesLeft(float value) => float.IsNaN(value) ? MissingLeft : value <= Threshold || Threshold == float.MaxValue;
}
